package dev.parley.images

import dev.parley.DecodingException
import dev.parley.json.InstantSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import java.nio.file.Path
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a stream of images tells: first, if asked for, what is to be seen of an image so far, then the whole image. */
@Serializable(with = ImageEventSerializer::class)
public sealed interface ImageEvent {
    /** An event with an image in it, be it done or not. */
    public sealed interface WithImage : ImageEvent {
        /** The image's file, decoded anew by each call. Throws [DecodingException] when it is not base64. */
        public fun bytes(): ByteArray

        /** Writes the image's file to [path], as [Image.saveTo] does. */
        public fun saveTo(path: Path): Unit = bytes().moveInto(path)
    }

    /** An image on its way, of a generation or an edit. */
    public sealed interface PartialImage : WithImage

    /** An image that is done, of a generation or an edit. */
    public sealed interface Completed : WithImage

    /**
     * What is to be seen of a generated image so far.
     *
     * @property b64Json the image's file in base64.
     * @property createdAt when it was made; `null` when not said, as all that follows.
     * @property size how large it is.
     * @property quality how much work goes into it.
     * @property background what is behind its subject.
     * @property outputFormat the format of its file.
     * @property partialImageIndex the number of the unfinished image, from 0.
     */
    @Serializable
    @JvmRecord
    public data class GenerationPartialImage(
        @SerialName("b64_json") val b64Json: String,
        @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
        val size: ImageSize? = null,
        val quality: ImageQuality? = null,
        val background: ImageBackground? = null,
        @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
        @SerialName("partial_image_index") val partialImageIndex: Int? = null,
    ) : PartialImage {
        override fun bytes(): ByteArray = decodeImage(b64Json)

        /** Without the image's file, which may be megabytes. */
        override fun toString(): String =
            "GenerationPartialImage(b64Json=${sizeOf(b64Json)}, createdAt=$createdAt, size=$size, quality=$quality, " +
                "background=$background, outputFormat=$outputFormat, partialImageIndex=$partialImageIndex)"
    }

    /**
     * A generated image that is done.
     *
     * @property b64Json the image's file in base64.
     * @property createdAt when it was made; `null` when not said, as all that follows.
     * @property size how large it is.
     * @property quality how much work goes into it.
     * @property background what is behind its subject.
     * @property outputFormat the format of its file.
     * @property usage how many tokens it took.
     */
    @Serializable
    @JvmRecord
    public data class GenerationCompleted(
        @SerialName("b64_json") val b64Json: String,
        @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
        val size: ImageSize? = null,
        val quality: ImageQuality? = null,
        val background: ImageBackground? = null,
        @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
        val usage: ImageUsage? = null,
    ) : Completed {
        override fun bytes(): ByteArray = decodeImage(b64Json)

        /** Without the image's file, which may be megabytes. */
        override fun toString(): String =
            "GenerationCompleted(b64Json=${sizeOf(b64Json)}, createdAt=$createdAt, size=$size, quality=$quality, " +
                "background=$background, outputFormat=$outputFormat, usage=$usage)"
    }

    /**
     * What is to be seen of an edited image so far.
     *
     * @property b64Json the image's file in base64.
     * @property createdAt when it was made; `null` when not said, as all that follows.
     * @property size how large it is.
     * @property quality how much work goes into it.
     * @property background what is behind its subject.
     * @property outputFormat the format of its file.
     * @property partialImageIndex the number of the unfinished image, from 0.
     */
    @Serializable
    @JvmRecord
    public data class EditPartialImage(
        @SerialName("b64_json") val b64Json: String,
        @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
        val size: ImageSize? = null,
        val quality: ImageQuality? = null,
        val background: ImageBackground? = null,
        @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
        @SerialName("partial_image_index") val partialImageIndex: Int? = null,
    ) : PartialImage {
        override fun bytes(): ByteArray = decodeImage(b64Json)

        /** Without the image's file, which may be megabytes. */
        override fun toString(): String =
            "EditPartialImage(b64Json=${sizeOf(b64Json)}, createdAt=$createdAt, size=$size, quality=$quality, " +
                "background=$background, outputFormat=$outputFormat, partialImageIndex=$partialImageIndex)"
    }

    /**
     * An edited image that is done.
     *
     * @property b64Json the image's file in base64.
     * @property createdAt when it was made; `null` when not said, as all that follows.
     * @property size how large it is.
     * @property quality how much work goes into it.
     * @property background what is behind its subject.
     * @property outputFormat the format of its file.
     * @property usage how many tokens it took.
     */
    @Serializable
    @JvmRecord
    public data class EditCompleted(
        @SerialName("b64_json") val b64Json: String,
        @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
        val size: ImageSize? = null,
        val quality: ImageQuality? = null,
        val background: ImageBackground? = null,
        @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
        val usage: ImageUsage? = null,
    ) : Completed {
        override fun bytes(): ByteArray = decodeImage(b64Json)

        /** Without the image's file, which may be megabytes. */
        override fun toString(): String =
            "EditCompleted(b64Json=${sizeOf(b64Json)}, createdAt=$createdAt, size=$size, quality=$quality, " +
                "background=$background, outputFormat=$outputFormat, usage=$usage)"
    }

    /**
     * An event newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ImageEvent
}

internal object ImageEventSerializer : UnionSerializer<ImageEvent>(
    name = "ImageEvent",
    discriminator = "type",
    variants = listOf(
        Variant(
            "image_generation.partial_image",
            ImageEvent.GenerationPartialImage::class,
            ImageEvent.GenerationPartialImage.serializer(),
        ),
        Variant(
            "image_generation.completed",
            ImageEvent.GenerationCompleted::class,
            ImageEvent.GenerationCompleted.serializer(),
        ),
        Variant(
            "image_edit.partial_image",
            ImageEvent.EditPartialImage::class,
            ImageEvent.EditPartialImage.serializer(),
        ),
        Variant("image_edit.completed", ImageEvent.EditCompleted::class, ImageEvent.EditCompleted.serializer()),
    ),
    unknown = ImageEvent::Unknown,
    json = { (it as? ImageEvent.Unknown)?.json },
)
