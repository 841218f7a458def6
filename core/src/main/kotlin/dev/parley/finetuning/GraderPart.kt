package dev.parley.finetuning

import dev.parley.caching.PromptCacheBreakpoint
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A part of what a message to a grading model says. */
@Serializable(with = GraderPartSerializer::class)
public sealed interface GraderPart {
    /**
     * Text, written as nothing but that.
     *
     * @property text the text.
     */
    @JvmRecord
    public data class Plain(val text: String) : GraderPart

    /**
     * Text for the model.
     *
     * @property text the text.
     * @property promptCacheBreakpoint says that the prompt up to here will be used again. When absent the service decides.
     */
    @Serializable
    @JvmRecord
    public data class InputText(
        val text: String,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
    ) : GraderPart

    /**
     * Text that a model wrote.
     *
     * @property text the text.
     */
    @Serializable
    @JvmRecord
    public data class OutputText(val text: String) : GraderPart

    /**
     * An image.
     *
     * @property imageUrl its address, or the image itself as a `data:` URL.
     * @property detail how closely to look. As the model sees fit when absent.
     */
    @Serializable
    @JvmRecord
    public data class InputImage(
        @SerialName("image_url") val imageUrl: String,
        val detail: GraderImageDetail? = null,
    ) : GraderPart

    /**
     * Speech or other sound.
     *
     * @property inputAudio the sound.
     */
    @Serializable
    @JvmRecord
    public data class InputAudio(@SerialName("input_audio") val inputAudio: GraderAudio) : GraderPart

    /**
     * A part newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : GraderPart

    public companion object {
        /** [text] for the model. */
        @JvmStatic
        public fun text(text: String): GraderPart = InputText(text)

        /** The image at [url], which may be a `data:` URL. */
        @JvmStatic
        public fun image(url: String): GraderPart = InputImage(url)

        /** Sound in base64, encoded as [format]. */
        @JvmStatic
        public fun audio(data: String, format: GraderAudioFormat): GraderPart = InputAudio(GraderAudio(data, format))
    }
}

internal object GraderPartObjectSerializer : UnionSerializer<GraderPart>(
    name = "GraderPartObject",
    discriminator = "type",
    variants = listOf(
        Variant("input_text", GraderPart.InputText::class, GraderPart.InputText.serializer()),
        Variant("output_text", GraderPart.OutputText::class, GraderPart.OutputText.serializer()),
        Variant("input_image", GraderPart.InputImage::class, GraderPart.InputImage.serializer()),
        Variant("input_audio", GraderPart.InputAudio::class, GraderPart.InputAudio.serializer()),
    ),
    unknown = GraderPart::Unknown,
    json = { (it as? GraderPart.Unknown)?.json },
)

internal object GraderPartSerializer : TextOrSerializer<GraderPart, GraderPart>(
    name = "GraderPart",
    fromText = GraderPart::Plain,
    text = { (it as? GraderPart.Plain)?.text },
    other = GraderPartObjectSerializer,
    fromOther = { it },
    toOther = { it },
)

/**
 * Sound for a grading model.
 *
 * @property data the bytes in base64, or a template.
 * @property format how they are encoded.
 */
@Serializable
@JvmRecord
public data class GraderAudio(val data: String, val format: GraderAudioFormat)
