package dev.parley.responses.items

import dev.parley.caching.PromptCacheBreakpoint
import dev.parley.json.CompleteSerializer
import dev.parley.json.ServiceOnly
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.json.emptyLists
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** A part of what a message says, of what a tool gave, or of a thought. */
@Serializable(with = ItemPartSerializer::class)
public sealed interface ItemPart {
    /**
     * Text for the model.
     *
     * @property text the text.
     * @property promptCacheBreakpoint says that the prompt up to here will be used again. When absent the service
     * decides.
     */
    @Serializable
    @JvmRecord
    public data class InputText(
        val text: String,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
    ) : ItemPart

    /**
     * An image for the model, by its address or by its file.
     *
     * @property imageUrl where it is, or a `data:` URL; `null` when [fileId] is given.
     * @property fileId an uploaded file; `null` when [imageUrl] is given.
     * @property detail how closely to look. As the model thinks fit when absent.
     * @property promptCacheBreakpoint says that the prompt up to here will be used again. When absent the service
     * decides.
     */
    @Serializable
    @JvmRecord
    public data class InputImage(
        @SerialName("image_url") val imageUrl: String? = null,
        @SerialName("file_id") val fileId: String? = null,
        val detail: ImageDetail? = null,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
    ) : ItemPart

    /**
     * A file for the model, such as a PDF: uploaded, at an address, or itself.
     *
     * @property fileId an uploaded file.
     * @property filename its name; the service wants one beside [fileData].
     * @property fileData the file itself, as a `data:` URL with base64.
     * @property fileUrl where it is.
     * @property detail how closely to look at its pages. As the service thinks fit when absent.
     * @property promptCacheBreakpoint says that the prompt up to here will be used again. When absent the service
     * decides.
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
    ) : ItemPart

    /**
     * Text of the model.
     *
     * @property text the text.
     * @property annotations the sources it cites and the files it names; empty when there are none.
     * @property logprobs the probabilities of its tokens; empty unless asked for.
     */
    @Serializable
    @JvmRecord
    public data class OutputText(
        val text: String,
        val annotations: List<Annotation>,
        val logprobs: List<TokenLogprob>,
    ) : ItemPart {
        /** [text], with nothing said of it. */
        public constructor(text: String) : this(text, emptyList(), emptyList())
    }

    /**
     * The model's refusal to answer.
     *
     * @property refusal what it said.
     */
    @Serializable
    @JvmRecord
    public data class Refusal(val refusal: String) : ItemPart

    /**
     * Text.
     *
     * @property text the text.
     */
    @Serializable
    @JvmRecord
    public data class Text(val text: String) : ItemPart

    /**
     * A part of the summary of a thought.
     *
     * @property text the text.
     */
    @Serializable
    @JvmRecord
    public data class SummaryText(val text: String) : ItemPart

    /**
     * A part of a thought.
     *
     * @property text the text.
     */
    @Serializable
    @JvmRecord
    public data class ReasoningText(val text: String) : ItemPart

    /**
     * A picture of a screen.
     *
     * @property imageUrl where it is, or a `data:` URL; `null` when it is a file.
     * @property fileId an uploaded file; `null` when it has an address.
     * @property detail how closely it was looked at; `null` until the service says so.
     * @property promptCacheBreakpoint says that the prompt up to here is used again; `null` until the service says so.
     */
    @Serializable
    @JvmRecord
    public data class ComputerScreenshot(
        @SerialName("image_url") val imageUrl: String? = null,
        @SerialName("file_id") val fileId: String? = null,
        @ServiceOnly val detail: ImageDetail? = null,
        @ServiceOnly @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
    ) : ItemPart

    /**
     * A part newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ItemPart

    public companion object {
        /** [text] for the model. */
        @JvmStatic
        public fun text(text: String): ItemPart = InputText(text)

        /** The image at [url], which may be a `data:` URL. */
        @JvmStatic
        public fun image(url: String): ItemPart = InputImage(imageUrl = url)

        /** The uploaded file with [id]. */
        @JvmStatic
        public fun file(id: String): ItemPart = InputFile(fileId = id)
    }
}

internal object ItemPartSerializer : UnionSerializer<ItemPart>(
    name = "ItemPart",
    discriminator = "type",
    variants = listOf(
        Variant("input_text", ItemPart.InputText::class, ItemPart.InputText.serializer()),
        Variant("input_image", ItemPart.InputImage::class, InputImageSerializer),
        Variant("input_file", ItemPart.InputFile::class, ItemPart.InputFile.serializer()),
        Variant("output_text", ItemPart.OutputText::class, OutputTextSerializer),
        Variant("refusal", ItemPart.Refusal::class, ItemPart.Refusal.serializer()),
        Variant("text", ItemPart.Text::class, ItemPart.Text.serializer()),
        Variant("summary_text", ItemPart.SummaryText::class, ItemPart.SummaryText.serializer()),
        Variant("reasoning_text", ItemPart.ReasoningText::class, ItemPart.ReasoningText.serializer()),
        Variant("computer_screenshot", ItemPart.ComputerScreenshot::class, ItemPart.ComputerScreenshot.serializer()),
    ),
    unknown = ItemPart::Unknown,
    json = { (it as? ItemPart.Unknown)?.json },
)

/** The service wants to be told how closely to look. */
private object InputImageSerializer :
    CompleteSerializer<ItemPart.InputImage>(ItemPart.InputImage.serializer(), mapOf("detail" to JsonPrimitive("auto")))

private object OutputTextSerializer :
    CompleteSerializer<ItemPart.OutputText>(ItemPart.OutputText.serializer(), emptyLists("annotations", "logprobs"))
