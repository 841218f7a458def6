package dev.parley.realtime.events

import dev.parley.http.DataUrl
import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.realtime.sessions.TranslationSessionUpdate
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** An event that the caller sends in a translation session. */
@Serializable(with = TranslationClientEventSerializer::class)
public sealed interface TranslationClientEvent {
    /**
     * Changes the configuration of the session.
     *
     * @property session What is changed; what is `null` in it stays as it is.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SessionUpdate(
        val session: TranslationSessionUpdate,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationClientEvent

    /**
     * Adds audio to what is to be translated.
     *
     * @property audio The audio in base64: PCM with 16 bits, little-endian, 24 kHz, mono.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputAudioBufferAppend(
        val audio: String,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationClientEvent {
        /** The [audio] as bytes: PCM with 16 bits, little-endian, 24 kHz, mono. */
        public constructor(audio: ByteArray) : this(DataUrl.base64(audio))

        /** Tells the length of the audio instead of the audio. */
        override fun toString(): String =
            "InputAudioBufferAppend(audio=${sizeOf(audio)}, eventId=$eventId, extra=$extra)"
    }

    /**
     * Ends the session, once all audio that was sent has been translated.
     *
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SessionClose(
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationClientEvent

    /**
     * A kind of event that this library does not know yet; [json] is sent unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TranslationClientEvent
}

internal object TranslationClientEventSerializer : UnionSerializer<TranslationClientEvent>(
    "TranslationClientEvent",
    "type",
    TranslationClientEvent::Unknown,
    { (it as? TranslationClientEvent.Unknown)?.json },
    variant<TranslationClientEvent.SessionUpdate>("session.update"),
    variant<TranslationClientEvent.InputAudioBufferAppend>("session.input_audio_buffer.append"),
    variant<TranslationClientEvent.SessionClose>("session.close"),
)
