package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.MillisSerializer
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.known
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import kotlin.time.toJavaDuration

/**
 * How the service finds out that the speaker has begun and finished (voice activity detection, VAD).
 *
 * See the [guide](https://platform.openai.com/docs/guides/realtime-vad).
 */
@Serializable(with = TurnDetectionSerializer::class)
public sealed interface TurnDetection {
    /**
     * By the volume of the audio.
     *
     * @property threshold How loud speech is, 0 to 1. Default when `null`: 0.5.
     * @property prefixPadding How much audio before the speech belongs to it. Default when `null`: 300 milliseconds.
     * @property silenceDuration How long the silence is that ends the speech. Default when `null`: 500 milliseconds.
     * @property createResponse Whether the model responds when the speech ends. It does when `null`.
     * @property interruptResponse Whether speech ends a response that is in progress. It does when `null`.
     * @property idleTimeout After how long a silence the model responds unasked, 5 to 30 seconds. Never when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ServerVad(
        val threshold: Double? = null,
        @SerialName("prefix_padding_ms") @Serializable(with = MillisSerializer::class)
        val prefixPadding: Duration? = null,
        @SerialName("silence_duration_ms") @Serializable(with = MillisSerializer::class)
        val silenceDuration: Duration? = null,
        @SerialName("create_response") val createResponse: Boolean? = null,
        @SerialName("interrupt_response") val interruptResponse: Boolean? = null,
        @SerialName("idle_timeout_ms") @Serializable(with = MillisSerializer::class)
        val idleTimeout: Duration? = null,
        val extra: Extra = Extra.NONE,
    ) : TurnDetection {
        /** The same, with Kotlin durations. */
        public constructor(
            prefixPadding: kotlin.time.Duration?,
            silenceDuration: kotlin.time.Duration?,
            threshold: Double? = null,
            idleTimeout: kotlin.time.Duration? = null,
        ) : this(
            threshold,
            prefixPadding?.toJavaDuration(),
            silenceDuration?.toJavaDuration(),
            idleTimeout = idleTimeout?.toJavaDuration(),
        )
    }

    /**
     * By what is said: a model estimates whether the speaker has finished.
     *
     * @property eagerness How soon the model responds. Default when `null`: [Eagerness.AUTO].
     * @property createResponse Whether the model responds when the speech ends. It does when `null`.
     * @property interruptResponse Whether speech ends a response that is in progress. It does when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SemanticVad(
        val eagerness: Eagerness? = null,
        @SerialName("create_response") val createResponse: Boolean? = null,
        @SerialName("interrupt_response") val interruptResponse: Boolean? = null,
        val extra: Extra = Extra.NONE,
    ) : TurnDetection

    /**
     * A kind of turn detection that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TurnDetection

    public companion object {
        /** None (`null` on the wire): the caller commits the audio, and asks for the responses. */
        @JvmField
        public val OFF: TurnDetection = Unknown(JsonObject(emptyMap()))
    }
}

/** How soon a model responds that estimates whether the speaker has finished. */
@Serializable(with = EagernessSerializer::class)
public class Eagerness private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service chooses: as [MEDIUM]. */
        @JvmField public val AUTO: Eagerness = Eagerness("auto")

        /** It waits up to 8 seconds. */
        @JvmField public val LOW: Eagerness = Eagerness("low")

        /** It waits up to 4 seconds. */
        @JvmField public val MEDIUM: Eagerness = Eagerness("medium")

        /** It waits up to 2 seconds. */
        @JvmField public val HIGH: Eagerness = Eagerness("high")

        /** The [Eagerness] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): Eagerness = Eagerness(value).known()
    }
}

internal object EagernessSerializer : OpenEnumSerializer<Eagerness>("Eagerness", Eagerness::of)

private object TurnDetectionUnion : UnionSerializer<TurnDetection>(
    "TurnDetectionObject",
    "type",
    TurnDetection::Unknown,
    { (it as? TurnDetection.Unknown)?.json },
    variant<TurnDetection.ServerVad>("server_vad"),
    variant<TurnDetection.SemanticVad>("semantic_vad"),
    untagged = { "server_vad" },
)

internal object TurnDetectionSerializer :
    OrOffSerializer<TurnDetection>("TurnDetection", TurnDetectionUnion, { TurnDetection.OFF })
