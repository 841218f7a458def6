package dev.parley.chat

import dev.parley.caching.PromptCacheBreakpoint
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A part of what a message says. See the API reference, "Create chat completion", `messages`. */
@Serializable(with = ContentPartSerializer::class)
public sealed interface ContentPart {
    /**
     * Text.
     *
     * @property text the text.
     * @property promptCacheBreakpoint says that the prompt up to here will be used again. When absent the service decides.
     */
    @Serializable
    @JvmRecord
    public data class Text(
        val text: String,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
    ) : ContentPart

    /**
     * An image.
     *
     * @property imageUrl where it is, or the image itself.
     * @property promptCacheBreakpoint says that the prompt up to here will be used again. When absent the service decides.
     */
    @Serializable
    @JvmRecord
    public data class Image(
        @SerialName("image_url") val imageUrl: ImageUrl,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
    ) : ContentPart

    /**
     * Speech or other sound.
     *
     * @property inputAudio the sound.
     * @property promptCacheBreakpoint says that the prompt up to here will be used again. When absent the service decides.
     */
    @Serializable
    @JvmRecord
    public data class Audio(
        @SerialName("input_audio") val inputAudio: InputAudio,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
    ) : ContentPart

    /**
     * A file, such as a PDF.
     *
     * @property file which one.
     * @property promptCacheBreakpoint says that the prompt up to here will be used again. When absent the service decides.
     */
    @Serializable
    @JvmRecord
    public data class File(
        val file: InputFile,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
    ) : ContentPart

    /**
     * The model's refusal to answer.
     *
     * @property refusal what it said.
     */
    @Serializable
    @JvmRecord
    public data class Refusal(val refusal: String) : ContentPart

    /**
     * A part newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ContentPart

    public companion object {
        /** [text] as a part. */
        @JvmStatic
        public fun text(text: String): ContentPart = Text(text)

        /** The image at [url], which may be a `data:` URL. */
        @JvmStatic
        public fun image(url: String): ContentPart = Image(ImageUrl(url))
    }
}

internal object ContentPartSerializer : UnionSerializer<ContentPart>(
    name = "ContentPart",
    discriminator = "type",
    variants = listOf(
        Variant("text", ContentPart.Text::class, ContentPart.Text.serializer()),
        Variant("image_url", ContentPart.Image::class, ContentPart.Image.serializer()),
        Variant("input_audio", ContentPart.Audio::class, ContentPart.Audio.serializer()),
        Variant("file", ContentPart.File::class, ContentPart.File.serializer()),
        Variant("refusal", ContentPart.Refusal::class, ContentPart.Refusal.serializer()),
    ),
    unknown = ContentPart::Unknown,
    json = { (it as? ContentPart.Unknown)?.json },
)

/**
 * An image by its address, or as a `data:` URL.
 *
 * @property url the address.
 * @property detail how closely to look. When absent the model decides.
 */
@Serializable
@JvmRecord
public data class ImageUrl(val url: String, val detail: ImageDetail? = null)

/**
 * Sound to be listened to.
 *
 * @property data the sound in base64.
 * @property format `wav` or `mp3`.
 */
@Serializable
@JvmRecord
public data class InputAudio(val data: String, val format: AudioFormat)

/**
 * A file to be read: one that was uploaded, or its content.
 *
 * @property filename its name, with [fileData].
 * @property fileData its content as a `data:` URL in base64.
 * @property fileId the id of an uploaded file instead.
 */
@Serializable
@JvmRecord
public data class InputFile(
    val filename: String? = null,
    @SerialName("file_data") val fileData: String? = null,
    @SerialName("file_id") val fileId: String? = null,
)
