@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.DecodingException
import dev.parley.generation.ImageDetail
import dev.parley.http.DataUrl
import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A part of a message: text, audio or an image. */
@Serializable(with = RealtimePartSerializer::class)
public sealed interface RealtimePart {
    /** The text, or the transcript of the audio; empty when there is none. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("text")
    public val text: String get() = ""

    /**
     * Text of the user or the system.
     *
     * @property text The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputText(@EncodeDefault override val text: String = "", val extra: Extra = Extra.NONE) :
        RealtimePart

    /**
     * Audio of the user, in the format of the session's input.
     *
     * @property audio The audio in base64; `null` when the service did not send it, as it does only when asked to.
     * @property transcript The transcript of the audio; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputAudio(
        val audio: String? = null,
        val transcript: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimePart {
        override val text: String get() = transcript.orEmpty()

        /**
         * The audio as bytes, decoded by each call; empty when it is not here.
         *
         * @throws DecodingException when [audio] is not base64.
         */
        public fun bytes(): ByteArray = decoded(audio)

        override fun toString(): String = "InputAudio(audio=${sizeOf(audio)}, transcript=$transcript, extra=$extra)"
    }

    /**
     * An image of the user: PNG or JPEG.
     *
     * @property imageUrl The image as a `data:` URL; empty when the service did not send it.
     * @property detail How closely the model looks at it. The service's default applies when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputImage(
        @SerialName("image_url") val imageUrl: String = "",
        val detail: ImageDetail? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimePart

    /**
     * Text of the model.
     *
     * @property text The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputText(@EncodeDefault override val text: String = "", val extra: Extra = Extra.NONE) :
        RealtimePart

    /**
     * Audio of the model, in the format of the session's output.
     *
     * @property audio The audio in base64; `null` when the service did not send it, as it does only when asked to.
     * @property transcript The transcript of the audio; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputAudio(
        val audio: String? = null,
        val transcript: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimePart {
        override val text: String get() = transcript.orEmpty()

        /**
         * The audio as bytes, decoded by each call; empty when it is not here.
         *
         * @throws DecodingException when [audio] is not base64.
         */
        public fun bytes(): ByteArray = decoded(audio)

        override fun toString(): String = "OutputAudio(audio=${sizeOf(audio)}, transcript=$transcript, extra=$extra)"
    }

    /**
     * Text of the model, as the events about a part have it.
     *
     * @property text The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Text(@EncodeDefault override val text: String = "", val extra: Extra = Extra.NONE) : RealtimePart

    /**
     * Audio of the model, as the events about a part have it.
     *
     * @property audio The audio in base64; `null` when the service did not send it.
     * @property transcript The transcript of the audio; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Audio(
        val audio: String? = null,
        val transcript: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimePart {
        override val text: String get() = transcript.orEmpty()

        /**
         * The audio as bytes, decoded by each call; empty when it is not here.
         *
         * @throws DecodingException when [audio] is not base64.
         */
        public fun bytes(): ByteArray = decoded(audio)

        override fun toString(): String = "Audio(audio=${sizeOf(audio)}, transcript=$transcript, extra=$extra)"
    }

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RealtimePart

    public companion object {
        /** The [text] of the user. */
        @JvmStatic
        public fun text(text: String): RealtimePart = InputText(text)

        /** The audio in [bytes], in the format of the session's input. */
        @JvmStatic
        public fun audio(bytes: ByteArray): RealtimePart = InputAudio(DataUrl.base64(bytes))

        /** The image in [bytes]: PNG or JPEG. */
        @JvmStatic
        public fun image(bytes: ByteArray): RealtimePart = InputImage(DataUrl.of(bytes))
    }
}

/** The bytes of audio in [base64]. */
internal fun decoded(base64: String?): ByteArray = base64?.let { DataUrl.decode("audio", it) } ?: ByteArray(0)

/** The length of [base64], for a text that must not hold all of it. */
internal fun sizeOf(base64: String?): String = base64?.run { "$length characters" }.toString()

internal object RealtimePartSerializer : UnionSerializer<RealtimePart>(
    "RealtimePart",
    "type",
    RealtimePart::Unknown,
    { (it as? RealtimePart.Unknown)?.json },
    variant<RealtimePart.InputText>("input_text"),
    variant<RealtimePart.InputAudio>("input_audio"),
    variant<RealtimePart.InputImage>("input_image"),
    variant<RealtimePart.OutputText>("output_text"),
    variant<RealtimePart.OutputAudio>("output_audio"),
    variant<RealtimePart.Text>("text"),
    variant<RealtimePart.Audio>("audio"),
)
