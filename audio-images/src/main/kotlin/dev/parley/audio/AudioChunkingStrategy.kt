package dev.parley.audio

import dev.parley.json.MillisSerializer
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import java.time.Duration
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Where a recording is cut before it is written down. See the API reference, "Create transcription". */
@Serializable(with = AudioChunkingStrategySerializer::class)
public sealed interface AudioChunkingStrategy {
    /**
     * A general rule.
     *
     * @property value `auto`.
     */
    @JvmRecord
    public data class Mode(val value: String) : AudioChunkingStrategy

    /**
     * Wherever nobody speaks, as set here.
     *
     * @property prefixPadding how much to keep of what precedes speech. 300 ms when absent.
     * @property silenceDuration how long a silence ends speech. 200 ms when absent.
     * @property threshold 0 to 1: the higher, the louder speech must be to count. 0.5 when absent.
     * @throws IllegalArgumentException when one of them is out of range.
     */
    @Serializable
    @JvmRecord
    public data class ServerVad(
        @SerialName("prefix_padding_ms")
        @Serializable(with = MillisSerializer::class)
        val prefixPadding: Duration? = null,
        @SerialName("silence_duration_ms")
        @Serializable(with = MillisSerializer::class)
        val silenceDuration: Duration? = null,
        val threshold: Double? = null,
    ) : AudioChunkingStrategy {
        init {
            require(prefixPadding?.isNegative != true) { "prefixPadding must not be negative, but is $prefixPadding" }
            require(silenceDuration?.isNegative != true) {
                "silenceDuration must not be negative, but is $silenceDuration"
            }
            require(threshold == null || threshold in 0.0..1.0) { "threshold must be in 0.0..1.0, but is $threshold" }
        }
    }

    /**
     * A strategy newer than this library.
     *
     * @property json all of it.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : AudioChunkingStrategy

    public companion object {
        /** The service makes all equally loud, and cuts wherever nobody speaks. */
        @JvmField
        public val Auto: AudioChunkingStrategy = Mode("auto")
    }
}

internal object AudioChunkingObjectSerializer : UnionSerializer<AudioChunkingStrategy>(
    name = "AudioChunkingObject",
    discriminator = "type",
    variants = listOf(
        Variant("server_vad", AudioChunkingStrategy.ServerVad::class, AudioChunkingStrategy.ServerVad.serializer()),
    ),
    unknown = AudioChunkingStrategy::Unknown,
    json = { (it as? AudioChunkingStrategy.Unknown)?.json },
)

internal object AudioChunkingStrategySerializer : TextOrSerializer<AudioChunkingStrategy, AudioChunkingStrategy>(
    name = "AudioChunkingStrategy",
    fromText = AudioChunkingStrategy::Mode,
    text = { (it as? AudioChunkingStrategy.Mode)?.value },
    other = AudioChunkingObjectSerializer,
    fromOther = { it },
    toOther = { it },
)
