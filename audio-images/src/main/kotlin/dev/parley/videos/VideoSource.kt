package dev.parley.videos

import dev.parley.FileSource
import dev.parley.json.FormsDescriptor
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** A video to edit or extend. */
@Serializable(with = VideoSourceSerializer::class)
public sealed interface VideoSource {
    /**
     * A video that is uploaded with the request.
     *
     * @property file the video.
     */
    @JvmRecord
    public data class Upload(val file: FileSource) : VideoSource

    /**
     * A video that the service generated.
     *
     * @property id the id of the video, which must be completed.
     * @throws IllegalArgumentException when [id] is blank.
     */
    @Serializable
    @JvmRecord
    public data class Generated(val id: String) : VideoSource {
        init {
            require(id.isNotBlank()) { "id must not be blank" }
        }
    }

    public companion object {
        /** The video in [file], which is uploaded with the request. */
        @JvmStatic
        public fun upload(file: FileSource): VideoSource = Upload(file)

        /** The completed video with [id]. Throws [IllegalArgumentException] when it is blank. */
        @JvmStatic
        public fun generated(id: String): VideoSource = Generated(id)
    }
}

/** Writes a file as a part of the form, and a generated video as an object. */
internal object VideoSourceSerializer : KSerializer<VideoSource> {
    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.VideoSource") {
            listOf(FileSource.serializer(), VideoSource.Generated.serializer())
        }

    override fun serialize(encoder: Encoder, value: VideoSource): Unit = when (value) {
        is VideoSource.Upload -> encoder.encodeSerializableValue(FileSource.serializer(), value.file)
        is VideoSource.Generated -> encoder.encodeSerializableValue(VideoSource.Generated.serializer(), value)
    }

    override fun deserialize(decoder: Decoder): VideoSource =
        throw SerializationException("a video source cannot be decoded")
}
