package dev.parley.images

import dev.parley.DecodingException
import dev.parley.http.DataUrl
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.nio.file.Path
import java.time.Instant

/**
 * An event of streamed images, generated or edited: partial images, if asked for, and then the whole one.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images-streaming).
 */
@Serializable(with = ImageEventSerializer::class)
public sealed interface ImageEvent {
    /** An event with an image in it, partial or whole. */
    public sealed interface WithImage : ImageEvent {
        /** The image file, decoded by each call. Throws [DecodingException] when it is not base64. */
        public fun bytes(): ByteArray

        /** Writes the image file to [path], as [Image.saveTo] does. */
        public fun saveTo(path: Path): Unit = bytes().moveInto(path)
    }

    /**
     * A partial image, while the whole one is still being generated or edited.
     *
     * @property b64Json The image file in base64.
     * @property createdAt When the event was created; `null` when the service did not send it.
     * @property size The size of the image; `null` when the service did not send it.
     * @property quality The quality of the image; `null` when the service did not send it.
     * @property background The background of the image; `null` when the service did not send it.
     * @property outputFormat The file format of the image; `null` when the service did not send it.
     * @property partialImageIndex The number of the partial image, from 0; `null` when the service did not send it.
     * @property type The event type: `image_generation.partial_image`, also when `null`, or `image_edit.partial_image`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class PartialImage(
        @SerialName("b64_json") val b64Json: String,
        @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
        val size: ImageSize? = null,
        val quality: ImageQuality? = null,
        val background: ImageBackground? = null,
        @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
        @SerialName("partial_image_index") val partialImageIndex: Int? = null,
        val type: String? = null,
        val extra: Extra = Extra.NONE,
    ) : WithImage {
        override fun bytes(): ByteArray = DataUrl.decode("image", b64Json)

        /** Tells the length of the image file instead of the file, which may be megabytes. */
        override fun toString(): String =
            "PartialImage(b64Json=${lengthOf(b64Json)}, createdAt=$createdAt, size=$size, quality=$quality, " +
                "background=$background, outputFormat=$outputFormat, partialImageIndex=$partialImageIndex, " +
                "type=$type, extra=$extra)"
    }

    /**
     * A whole image.
     *
     * @property b64Json The image file in base64.
     * @property createdAt When the event was created; `null` when the service did not send it.
     * @property size The size of the image; `null` when the service did not send it.
     * @property quality The quality of the image; `null` when the service did not send it.
     * @property background The background of the image; `null` when the service did not send it.
     * @property outputFormat The file format of the image; `null` when the service did not send it.
     * @property usage The tokens of the call; `null` when the service did not send them.
     * @property type The event type: `image_generation.completed`, also when `null`, or `image_edit.completed`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Completed(
        @SerialName("b64_json") val b64Json: String,
        @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
        val size: ImageSize? = null,
        val quality: ImageQuality? = null,
        val background: ImageBackground? = null,
        @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
        val usage: ImageUsage? = null,
        val type: String? = null,
        val extra: Extra = Extra.NONE,
    ) : WithImage {
        override fun bytes(): ByteArray = DataUrl.decode("image", b64Json)

        /** Tells the length of the image file instead of the file, which may be megabytes. */
        override fun toString(): String =
            "Completed(b64Json=${lengthOf(b64Json)}, createdAt=$createdAt, size=$size, quality=$quality, " +
                "background=$background, outputFormat=$outputFormat, usage=$usage, type=$type, extra=$extra)"
    }

    /**
     * A kind of event that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole event.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ImageEvent
}

/** What has no type of its own is written under the last: as an event of a generation. */
internal object ImageEventSerializer : UnionSerializer<ImageEvent>(
    "ImageEvent",
    "type",
    ImageEvent::Unknown,
    { (it as? ImageEvent.Unknown)?.json },
    variant<ImageEvent.PartialImage>("image_edit.partial_image"),
    variant<ImageEvent.Completed>("image_edit.completed"),
    variant<ImageEvent.PartialImage>("image_generation.partial_image"),
    variant<ImageEvent.Completed>("image_generation.completed"),
)
