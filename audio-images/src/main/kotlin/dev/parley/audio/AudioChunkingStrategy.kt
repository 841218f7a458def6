package dev.parley.audio

import dev.parley.json.MillisSerializer
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import kotlin.time.toJavaDuration

/**
 * How audio is cut into chunks before it is transcribed.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranscription).
 */
@Serializable(with = AudioChunkingStrategySerializer::class)
public sealed interface AudioChunkingStrategy {
    /**
     * A strategy that the service sets the parameters of, such as [AUTO].
     *
     * @property value Its name on the wire.
     */
    @JvmRecord
    public data class Mode(val value: String) : AudioChunkingStrategy

    /**
     * Voice activity detection (VAD) by the service, with parameters of your own: audio is cut where nobody speaks.
     *
     * @property prefixPadding Audio to keep before detected speech, in whole milliseconds. Default when `null`: 300 ms.
     * @property silenceDuration Silence that ends speech, in whole milliseconds: the shorter, the faster, and the
     * likelier a cut at a pause. Default when `null`: 200 ms.
     * @property threshold Sensitivity, 0 to 1: the higher, the louder speech must be, which helps where it is noisy.
     * Default when `null`: 0.5.
     * @throws IllegalArgumentException when a duration is negative or [threshold] is not finite.
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
        /** Nothing set: every default applies. */
        public constructor() : this(UNSET, UNSET)

        /** With this [threshold] alone. Throws [IllegalArgumentException] when it is not finite. */
        public constructor(threshold: Double) : this(UNSET, UNSET, threshold)

        /** The same, with Kotlin durations. Throws [IllegalArgumentException] as the other constructor does. */
        public constructor(
            prefixPadding: kotlin.time.Duration? = null,
            silenceDuration: kotlin.time.Duration? = null,
            threshold: Double? = null,
        ) : this(prefixPadding?.toJavaDuration(), silenceDuration?.toJavaDuration(), threshold)

        init {
            requireNotNegative("prefixPadding", prefixPadding)
            requireNotNegative("silenceDuration", silenceDuration)
            requireFinite("threshold", threshold)
        }
    }

    /**
     * A kind of strategy that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : AudioChunkingStrategy

    public companion object {
        /** The service normalizes loudness, and then cuts by voice activity detection. */
        @JvmField
        public val AUTO: AudioChunkingStrategy = Mode("auto")
    }
}

private val UNSET: Duration? = null

private fun requireNotNegative(argument: String, duration: Duration?): Unit =
    require(duration?.isNegative != true) { "$argument must not be negative, but is $duration" }

internal object AudioChunkingObjectSerializer : UnionSerializer<AudioChunkingStrategy>(
    "AudioChunkingObject",
    "type",
    AudioChunkingStrategy::Unknown,
    { (it as? AudioChunkingStrategy.Unknown)?.json },
    variant<AudioChunkingStrategy.ServerVad>("server_vad"),
)

internal object AudioChunkingStrategySerializer : TextOrSerializer<AudioChunkingStrategy, AudioChunkingStrategy>(
    name = "AudioChunkingStrategy",
    fromText = AudioChunkingStrategy::Mode,
    text = { (it as? AudioChunkingStrategy.Mode)?.value },
    other = AudioChunkingObjectSerializer,
    fromOther = { it },
    toOther = { it },
)
