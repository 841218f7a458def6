package dev.parley.chat

import dev.parley.caching.PromptCacheBreakpoint
import dev.parley.generation.ImageDetail
import dev.parley.http.DataUrl
import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.io.IOException
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readBytes

/**
 * A part of a message's content.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/create#chat_create-messages).
 */
@Serializable(with = ContentPartSerializer::class)
public sealed interface ContentPart {
    /**
     * A text part.
     *
     * @property text The text.
     * @property promptCacheBreakpoint Caches the prompt up to the end of this part. No breakpoint when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Text(
        val text: String,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : ContentPart

    /**
     * An image part.
     *
     * @property imageUrl The URL or the data of the image.
     * @property promptCacheBreakpoint Caches the prompt up to the end of this part. No breakpoint when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Image(
        @SerialName("image_url") val imageUrl: ImageUrl,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : ContentPart

    /**
     * An audio part.
     *
     * @property inputAudio The audio.
     * @property promptCacheBreakpoint Caches the prompt up to the end of this part. No breakpoint when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Audio(
        @SerialName("input_audio") val inputAudio: InputAudio,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : ContentPart

    /**
     * A file part, such as a PDF.
     *
     * @property file The file.
     * @property promptCacheBreakpoint Caches the prompt up to the end of this part. No breakpoint when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class File(
        val file: InputFile,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : ContentPart

    /**
     * A refusal part: the refusal of the model in an assistant message.
     *
     * @property refusal The refusal message.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Refusal @JvmOverloads constructor(
        val refusal: String,
        val extra: Extra = Extra.NONE,
    ) : ContentPart

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole part.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ContentPart

    public companion object {
        /** A text part. */
        @JvmStatic
        public fun text(text: String): ContentPart = Text(text)

        /** An image part of the image at [url], which may be a `data:` URL. */
        @JvmStatic
        public fun image(url: String): ContentPart = Image(ImageUrl(url))

        /**
         * An image part of the image [file], which is read at once.
         *
         * @throws IOException when it cannot be read.
         */
        @JvmStatic
        @Throws(IOException::class)
        public fun image(file: Path): ContentPart = image(DataUrl.of(file))

        /** An image part of the image in [bytes]: PNG, JPEG, GIF or WebP. */
        @JvmStatic
        public fun image(bytes: ByteArray): ContentPart = image(DataUrl.of(bytes))

        /**
         * An audio part of the audio [file], which is read at once; the ending of its name tells the format.
         *
         * @throws IOException when it cannot be read.
         */
        @JvmStatic
        @Throws(IOException::class)
        public fun audio(file: Path): ContentPart = audio(file.readBytes(), AudioFormat.of(file.extension.lowercase()))

        /** An audio part of the audio in [bytes]. */
        @JvmStatic
        public fun audio(bytes: ByteArray, format: AudioFormat): ContentPart =
            Audio(InputAudio(DataUrl.base64(bytes), format))

        /** A file part of the uploaded file with the id [fileId]. */
        @JvmStatic
        public fun file(fileId: String): ContentPart = File(InputFile(fileId = fileId))

        /**
         * A file part of [file], such as a PDF, which is read at once.
         *
         * @throws IOException when it cannot be read.
         */
        @JvmStatic
        @Throws(IOException::class)
        public fun file(file: Path): ContentPart = file(file.name, file.readBytes())

        /** A file part of a file called [filename] with the content [bytes]. */
        @JvmStatic
        public fun file(filename: String, bytes: ByteArray): ContentPart =
            File(InputFile(filename = filename, fileData = DataUrl.of(bytes, filename)))
    }
}

internal object ContentPartSerializer : UnionSerializer<ContentPart>(
    "ContentPart",
    "type",
    ContentPart::Unknown,
    { (it as? ContentPart.Unknown)?.json },
    variant<ContentPart.Text>("text"),
    variant<ContentPart.Image>("image_url"),
    variant<ContentPart.Audio>("input_audio"),
    variant<ContentPart.File>("file"),
    variant<ContentPart.Refusal>("refusal"),
)

/**
 * An image by its URL or as base64 data.
 *
 * @property url The URL of the image, or a `data:` URL that contains it in base64.
 * @property detail The detail level. The model chooses (`auto`) when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ImageUrl(val url: String, val detail: ImageDetail? = null, val extra: Extra = Extra.NONE)

/**
 * Audio input.
 *
 * @property data The audio in base64.
 * @property format The encoding of the audio: `wav` or `mp3`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class InputAudio @JvmOverloads constructor(
    val data: String,
    val format: AudioFormat,
    val extra: Extra = Extra.NONE,
)

/**
 * File input: an uploaded file, or the content itself.
 *
 * @property filename The name of the file, with [fileData].
 * @property fileData The content, as a `data:` URL in base64.
 * @property fileId The id of an uploaded file instead.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class InputFile(
    val filename: String? = null,
    @SerialName("file_data") val fileData: String? = null,
    @SerialName("file_id") val fileId: String? = null,
    val extra: Extra = Extra.NONE,
)
