package dev.parley.vectorstores

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * How files are split into the chunks that are searched.
 *
 * See `chunking_strategy` in the
 * [API reference](https://platform.openai.com/docs/api-reference/vector-stores/create).
 */
@Serializable(with = ChunkingStrategySerializer::class)
public sealed interface ChunkingStrategy {
    /**
     * The service's default: at present chunks of 800 tokens that overlap by 400.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Auto(val extra: Extra = Extra.NONE) : ChunkingStrategy

    /**
     * Chunks of a given size.
     *
     * @property sizes The size of the chunks and their overlap.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @OptIn(ExperimentalSerializationApi::class)
    @Serializable
    @JvmRecord
    public data class Static(
        @EncodeDefault @SerialName("static") val sizes: ChunkSizes = ChunkSizes(),
        val extra: Extra = Extra.NONE,
    ) : ChunkingStrategy

    /**
     * An unknown strategy, of files from before there was a choice. In results only.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Other(val extra: Extra = Extra.NONE) : ChunkingStrategy

    /**
     * A kind of chunking strategy that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChunkingStrategy

    public companion object {
        /** The service's default (`auto`): at present chunks of 800 tokens that overlap by 400. */
        @JvmField
        public val AUTO: ChunkingStrategy = Auto()

        /**
         * Chunks of at most [maxChunkSizeTokens] tokens, 100 to 4096, each of which overlaps the one before by
         * [chunkOverlapTokens] tokens, at most half of the size.
         */
        @JvmStatic
        public fun of(maxChunkSizeTokens: Int, chunkOverlapTokens: Int): ChunkingStrategy =
            Static(ChunkSizes(maxChunkSizeTokens, chunkOverlapTokens))
    }
}

internal object ChunkingStrategySerializer : UnionSerializer<ChunkingStrategy>(
    "ChunkingStrategy",
    "type",
    ChunkingStrategy::Unknown,
    { (it as? ChunkingStrategy.Unknown)?.json },
    variant<ChunkingStrategy.Auto>("auto"),
    variant<ChunkingStrategy.Static>("static"),
    variant<ChunkingStrategy.Other>("other"),
)

/**
 * The size of chunks and their overlap.
 *
 * @property maxChunkSizeTokens The maximum number of tokens in a chunk, 100 to 4096.
 * @property chunkOverlapTokens The number of tokens by which a chunk overlaps the one before, at most half of the size.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class ChunkSizes(
    @EncodeDefault @SerialName("max_chunk_size_tokens") val maxChunkSizeTokens: Int = 0,
    @EncodeDefault @SerialName("chunk_overlap_tokens") val chunkOverlapTokens: Int = 0,
    val extra: Extra = Extra.NONE,
)
