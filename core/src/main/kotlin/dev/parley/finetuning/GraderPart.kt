package dev.parley.finetuning

import dev.parley.caching.PromptCacheBreakpoint
import dev.parley.generation.ImageDetail
import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A content part of a message for a model that grades. */
@Serializable(with = GraderPartSerializer::class)
public sealed interface GraderPart {
    /**
     * Text, sent as a plain string.
     *
     * @property text The text.
     */
    @JvmRecord
    public data class Plain(val text: String) : GraderPart

    /**
     * Text input.
     *
     * @property text The text.
     * @property promptCacheBreakpoint Marks the end of a prefix to cache. The service's default applies when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputText(
        val text: String,
        @SerialName("prompt_cache_breakpoint") val promptCacheBreakpoint: PromptCacheBreakpoint? = null,
        val extra: Extra = Extra.NONE,
    ) : GraderPart

    /**
     * Text output of a model.
     *
     * @property text The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputText @JvmOverloads constructor(val text: String, val extra: Extra = Extra.NONE) : GraderPart

    /**
     * Image input.
     *
     * @property imageUrl The URL of the image, or the image itself as a `data:` URL.
     * @property detail The detail level. Default when `null`: `auto`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputImage(
        @SerialName("image_url") val imageUrl: String,
        val detail: ImageDetail? = null,
        val extra: Extra = Extra.NONE,
    ) : GraderPart

    /**
     * Audio input.
     *
     * @property inputAudio The audio.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputAudio @JvmOverloads constructor(
        @SerialName("input_audio") val inputAudio: GraderAudio,
        val extra: Extra = Extra.NONE,
    ) : GraderPart

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : GraderPart

    public companion object {
        /** Text input. */
        @JvmStatic
        public fun text(text: String): GraderPart = InputText(text)

        /** Image input from [url], which may be a `data:` URL. */
        @JvmStatic
        public fun image(url: String): GraderPart = InputImage(url)

        /** Audio input: [data] in base64, encoded as [format]. */
        @JvmStatic
        public fun audio(data: String, format: GraderAudioFormat): GraderPart = InputAudio(GraderAudio(data, format))
    }
}

internal object GraderPartObjectSerializer : UnionSerializer<GraderPart>(
    "GraderPartObject",
    "type",
    GraderPart::Unknown,
    { (it as? GraderPart.Unknown)?.json },
    variant<GraderPart.InputText>("input_text"),
    variant<GraderPart.OutputText>("output_text"),
    variant<GraderPart.InputImage>("input_image"),
    variant<GraderPart.InputAudio>("input_audio"),
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
 * Audio for a model that grades.
 *
 * @property data The audio in base64, or a template string.
 * @property format The audio format.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class GraderAudio @JvmOverloads constructor(
    val data: String,
    val format: GraderAudioFormat,
    val extra: Extra = Extra.NONE,
)
