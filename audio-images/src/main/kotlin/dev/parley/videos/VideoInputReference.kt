package dev.parley.videos

import dev.parley.FileSource
import dev.parley.json.FormsDescriptor
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** A reference image that guides the generation of a video. */
@Serializable(with = VideoInputReferenceSerializer::class)
public sealed interface VideoInputReference {
    /**
     * An image that is uploaded with the request.
     *
     * @property file the image.
     */
    @JvmRecord
    public data class Upload(val file: FileSource) : VideoInputReference

    /**
     * An image that the service can download.
     *
     * @property url the URL of the image, or the image itself as a `data:` URL.
     * @throws IllegalArgumentException when [url] is blank.
     */
    @JvmRecord
    public data class Url(val url: String) : VideoInputReference {
        init {
            require(url.isNotBlank()) { "url must not be blank" }
        }
    }

    /**
     * An image that was uploaded before.
     *
     * @property id the id of the uploaded file.
     * @throws IllegalArgumentException when [id] is blank.
     */
    @JvmRecord
    public data class Uploaded(val id: String) : VideoInputReference {
        init {
            require(id.isNotBlank()) { "id must not be blank" }
        }
    }

    public companion object {
        /** The image in [file], which is uploaded with the request. */
        @JvmStatic
        public fun upload(file: FileSource): VideoInputReference = Upload(file)

        /** The image at [url], which may be a `data:` URL. Throws [IllegalArgumentException] when it is blank. */
        @JvmStatic
        public fun url(url: String): VideoInputReference = Url(url)

        /** The uploaded file with [id]. Throws [IllegalArgumentException] when it is blank. */
        @JvmStatic
        public fun uploaded(id: String): VideoInputReference = Uploaded(id)
    }
}

@Serializable
private class Reference(
    @SerialName("image_url") val imageUrl: String? = null,
    @SerialName("file_id") val fileId: String? = null,
)

/** Writes a file as a part of the form, and anything else as an object. */
internal object VideoInputReferenceSerializer : KSerializer<VideoInputReference> {
    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.VideoInputReference") { listOf(FileSource.serializer(), Reference.serializer()) }

    override fun serialize(encoder: Encoder, value: VideoInputReference): Unit = when (value) {
        is VideoInputReference.Upload -> encoder.encodeSerializableValue(FileSource.serializer(), value.file)
        is VideoInputReference.Url -> encode(encoder, Reference(imageUrl = value.url))
        is VideoInputReference.Uploaded -> encode(encoder, Reference(fileId = value.id))
    }

    private fun encode(encoder: Encoder, reference: Reference) =
        encoder.encodeSerializableValue(Reference.serializer(), reference)

    override fun deserialize(decoder: Decoder): VideoInputReference =
        throw SerializationException("an input reference cannot be decoded")
}
