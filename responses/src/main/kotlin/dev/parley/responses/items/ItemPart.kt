@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.caching.PromptCacheBreakpoint
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
import java.io.IOException
import java.nio.file.Path
import kotlin.io.path.name
import kotlin.io.path.readBytes

/** A part of a message's content, of a tool's output, or of a reasoning item. */
@Serializable(with = ItemPartSerializer::class)
public sealed interface ItemPart {
    /**
     * Text for the model.
     *
     * @property text The text.
     * @property promptCacheBreakpoint Marks the end of a prompt prefix to cache. The service decides when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputText(
        val text: String,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : ItemPart

    /**
     * An image for the model: give [imageUrl] or [fileId].
     *
     * @property imageUrl The URL of the image, or a `data:` URL with base64.
     * @property fileId The id of an uploaded file.
     * @property detail How closely the model looks at the image. Default: the model chooses (`auto`).
     * @property promptCacheBreakpoint Marks the end of a prompt prefix to cache. The service decides when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputImage(
        @SerialName("image_url") val imageUrl: String? = null,
        @SerialName("file_id") val fileId: String? = null,
        @EncodeDefault val detail: ImageDetail = ImageDetail.AUTO,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : ItemPart

    /**
     * A file for the model, such as a PDF: give [fileId], [fileUrl] or [fileData].
     *
     * @property fileId The id of an uploaded file.
     * @property filename The name of the file; the service wants one beside [fileData].
     * @property fileData The file itself, as a `data:` URL with base64.
     * @property fileUrl The URL of the file.
     * @property detail How closely the model looks at the file's pages. The service's default applies when `null`.
     * @property promptCacheBreakpoint Marks the end of a prompt prefix to cache. The service decides when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputFile(
        @SerialName("file_id") val fileId: String? = null,
        val filename: String? = null,
        @SerialName("file_data") val fileData: String? = null,
        @SerialName("file_url") val fileUrl: String? = null,
        val detail: FileDetail? = null,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : ItemPart

    /**
     * Text that the model wrote.
     *
     * @property text The text.
     * @property annotations The sources that the text cites and the files that it names.
     * @property logprobs The log probabilities of the text's tokens; empty unless
     * [Include.MESSAGE_OUTPUT_TEXT_LOGPROBS] asks for them.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputText(
        @EncodeDefault val text: String = "",
        @EncodeDefault val annotations: List<Annotation> = emptyList(),
        @EncodeDefault val logprobs: List<TokenLogprob> = emptyList(),
        val extra: Extra = Extra.NONE,
    ) : ItemPart

    /**
     * A refusal of the model.
     *
     * @property refusal The explanation that the model gives.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Refusal(@EncodeDefault val refusal: String = "", val extra: Extra = Extra.NONE) : ItemPart

    /**
     * Text, of whomever.
     *
     * @property text The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Text @JvmOverloads constructor(val text: String, val extra: Extra = Extra.NONE) : ItemPart

    /**
     * A part of the summary of the model's reasoning.
     *
     * @property text The text of the summary.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SummaryText(@EncodeDefault val text: String = "", val extra: Extra = Extra.NONE) : ItemPart

    /**
     * A part of the model's reasoning.
     *
     * @property text The text of the reasoning.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ReasoningText(@EncodeDefault val text: String = "", val extra: Extra = Extra.NONE) : ItemPart

    /**
     * A screenshot of a computer: give [imageUrl] or [fileId].
     *
     * @property imageUrl The URL of the image, or a `data:` URL with base64.
     * @property fileId The id of an uploaded file.
     * @property detail How closely the model looks at it; `null` when the service did not send it.
     * @property promptCacheBreakpoint Marks the end of a prompt prefix to cache; `null` when the service did not send
     * it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ComputerScreenshot(
        @SerialName("image_url") val imageUrl: String? = null,
        @SerialName("file_id") val fileId: String? = null,
        val detail: ImageDetail? = null,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : ItemPart

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ItemPart

    public companion object {
        /** The [text], for the model. */
        @JvmStatic
        public fun text(text: String): ItemPart = InputText(text)

        /** The image at [url], which may be a `data:` URL. */
        @JvmStatic
        public fun image(url: String): ItemPart = InputImage(imageUrl = url)

        /**
         * The image [file], which is read at once.
         *
         * @throws IOException when it cannot be read.
         */
        @JvmStatic
        @Throws(IOException::class)
        public fun image(file: Path): ItemPart = image(DataUrl.of(file))

        /** The image in [bytes]: PNG, JPEG, GIF or WebP. */
        @JvmStatic
        public fun image(bytes: ByteArray): ItemPart = image(DataUrl.of(bytes))

        /** The uploaded file with [id]. */
        @JvmStatic
        public fun file(id: String): ItemPart = InputFile(fileId = id)

        /** The file at [url]. */
        @JvmStatic
        public fun fileUrl(url: String): ItemPart = InputFile(fileUrl = url)

        /**
         * [file], such as a PDF, which is read at once.
         *
         * @throws IOException when it cannot be read.
         */
        @JvmStatic
        @Throws(IOException::class)
        public fun file(file: Path): ItemPart = file(file.name, file.readBytes())

        /** A file called [filename] with the content [bytes]. */
        @JvmStatic
        public fun file(filename: String, bytes: ByteArray): ItemPart =
            InputFile(filename = filename, fileData = DataUrl.of(bytes, filename))
    }
}

internal object ItemPartSerializer : UnionSerializer<ItemPart>(
    "ItemPart",
    "type",
    ItemPart::Unknown,
    { (it as? ItemPart.Unknown)?.json },
    variant<ItemPart.InputText>("input_text"),
    variant<ItemPart.InputImage>("input_image"),
    variant<ItemPart.InputFile>("input_file"),
    variant<ItemPart.OutputText>("output_text"),
    variant<ItemPart.Refusal>("refusal"),
    variant<ItemPart.Text>("text"),
    variant<ItemPart.SummaryText>("summary_text"),
    variant<ItemPart.ReasoningText>("reasoning_text"),
    variant<ItemPart.ComputerScreenshot>("computer_screenshot"),
)
