package dev.parley.vectorstores

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** How files are cut into the chunks that are searched. See the API reference, "Vector stores", `chunking_strategy`. */
@Serializable(with = ChunkingStrategySerializer::class)
public sealed interface ChunkingStrategy {
    /** As the service sees fit: at present into chunks of 800 tokens, of which 400 overlap. */
    @Serializable
    public data object Auto : ChunkingStrategy

    /**
     * Into chunks of one size.
     *
     * @property sizes how large they are, and how much they overlap.
     */
    @Serializable
    @JvmRecord
    public data class Static(@SerialName("static") val sizes: ChunkSizes) : ChunkingStrategy

    /** In a way that is not known: of files from before there was a choice. In answers only. */
    @Serializable
    public data object Other : ChunkingStrategy

    /**
     * In a way newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChunkingStrategy

    public companion object {
        /**
         * Into chunks of at most [maxChunkSizeTokens] tokens, each of which shares [chunkOverlapTokens] with the one before.
         *
         * @throws IllegalArgumentException when the size is not 100 to 4096, or the overlap is more than half of it.
         */
        @JvmStatic
        public fun of(maxChunkSizeTokens: Int, chunkOverlapTokens: Int): ChunkingStrategy =
            Static(ChunkSizes(maxChunkSizeTokens, chunkOverlapTokens)).also(::requireChunkSizes)
    }
}

internal object ChunkingStrategySerializer : UnionSerializer<ChunkingStrategy>(
    name = "ChunkingStrategy",
    discriminator = "type",
    variants = listOf(
        Variant("auto", ChunkingStrategy.Auto::class, ChunkingStrategy.Auto.serializer()),
        Variant("static", ChunkingStrategy.Static::class, ChunkingStrategy.Static.serializer()),
        Variant("other", ChunkingStrategy.Other::class, ChunkingStrategy.Other.serializer()),
    ),
    unknown = ChunkingStrategy::Unknown,
    json = { (it as? ChunkingStrategy.Unknown)?.json },
)

/**
 * How large chunks are.
 *
 * @property maxChunkSizeTokens how many tokens a chunk has at most, 100 to 4096.
 * @property chunkOverlapTokens how many of them it shares with the chunk before, at most half.
 */
@Serializable
@JvmRecord
public data class ChunkSizes(
    @SerialName("max_chunk_size_tokens") val maxChunkSizeTokens: Int,
    @SerialName("chunk_overlap_tokens") val chunkOverlapTokens: Int,
)

/** Rejects sizes that the service would not take. Those it answers with are not looked at: its limits may have moved. */
internal fun requireChunkSizes(strategy: ChunkingStrategy?) {
    val sizes = (strategy as? ChunkingStrategy.Static)?.sizes ?: return
    val (size, overlap) = sizes
    require(size in 100..4096) { "maxChunkSizeTokens must be in 100..4096, but is $size" }
    require(overlap in 0..size / 2) { "chunkOverlapTokens must be in 0..${size / 2}, but is $overlap" }
}
