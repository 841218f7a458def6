package dev.parley

import dev.parley.http.FileSourceSerializer
import dev.parley.http.MediaTypes
import kotlinx.serialization.Serializable
import java.io.InputStream
import java.nio.channels.Channels
import java.nio.channels.ReadableByteChannel
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicBoolean
import java.util.function.Supplier

/**
 * A file to upload: its bytes and its name. It is read while it is sent, never whole into memory.
 *
 * A source made of a path, bytes or a supplier can be read again, so that a failed upload is retried; one made of a
 * stream or a channel can be read once.
 *
 * @property name The file name that is sent; of a path the last part, without its folders.
 * @property repeatable Whether the bytes can be read more than once.
 */
@Serializable(with = FileSourceSerializer::class)
public class FileSource private constructor(
    @get:JvmName("name") public val name: String,
    @get:JvmName("repeatable") public val repeatable: Boolean,
    private val givenType: String?,
    private val size: () -> Long?,
    private val source: Source,
    internal val progress: TransferProgress?,
) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
    }

    /** The size in bytes; `null` when it is unknown until the end. */
    @get:JvmName("length")
    public val length: Long? get() = size()

    /**
     * The media type, such as `audio/mpeg`: the one given, else the one of the file name's ending or of the first
     * bytes.
     */
    @get:JvmName("mediaType")
    public val mediaType: String by lazy {
        givenType ?: MediaTypes.ofName(name) ?: firstBytes()?.let(MediaTypes::ofContent) ?: MediaTypes.UNKNOWN
    }

    /**
     * This source under another file name.
     *
     * @throws IllegalArgumentException when [name] is blank.
     */
    public fun named(name: String): FileSource = copy(name = name)

    /**
     * This source with another media type, such as `audio/mpeg`.
     *
     * @throws IllegalArgumentException when [mediaType] could not stand in a header.
     */
    public fun withMediaType(mediaType: String): FileSource {
        require(MediaTypes.isValid(mediaType)) { "mediaType must be one such as \"audio/mpeg\"" }
        return copy(type = mediaType)
    }

    /** This source, reporting to [progress] how many bytes have been sent; a retried upload starts at 0 again. */
    public fun onProgress(progress: TransferProgress): FileSource = copy(progress = progress)

    /**
     * The bytes, from the first.
     *
     * @throws IllegalStateException when they can be read once only, and have been.
     */
    internal fun open(): InputStream = source.open()

    /** Whether the bytes are gone, because they could be read once only. */
    internal val spent: Boolean get() = source.spent

    private fun firstBytes(): ByteArray? = if (repeatable) open().use { it.readNBytes(MediaTypes.TELLING) } else null

    private fun copy(
        name: String = this.name,
        type: String? = givenType,
        progress: TransferProgress? = this.progress,
    ) = FileSource(name, repeatable, type, size, source, progress)

    override fun toString(): String = "FileSource(name=$name, length=$length)"

    public companion object {
        /**
         * The file at [path], under its own name.
         *
         * @throws IllegalArgumentException when there is no such file, or it cannot be read.
         */
        @JvmStatic
        public fun of(path: Path): FileSource {
            require(Files.isRegularFile(path)) { "path must be a file: $path" }
            require(Files.isReadable(path)) { "path must be readable: $path" }
            val source = Anew { Files.newInputStream(path) }
            return FileSource(path.fileName.toString(), true, null, { Files.size(path) }, source, null)
        }

        /** [bytes] as a file called [name]. The array is not copied. */
        @JvmStatic
        public fun of(bytes: ByteArray, name: String): FileSource =
            FileSource(name, true, null, { bytes.size.toLong() }, Anew(bytes::inputStream), null)

        /**
         * The bytes of [stream], read once and closed, as a file called [name] of [length] bytes; of unknown length
         * when `null`.
         *
         * @throws IllegalArgumentException when [length] is negative.
         */
        @JvmStatic
        @JvmOverloads
        public fun of(stream: InputStream, name: String, length: Long? = null): FileSource {
            requireLength(length)
            return FileSource(name, false, null, { length }, Once(stream), null)
        }

        /**
         * The bytes of [channel], read once and closed, as a file called [name] of [length] bytes; of unknown length
         * when `null`.
         *
         * @throws IllegalArgumentException when [length] is negative.
         */
        @JvmStatic
        @JvmOverloads
        public fun of(channel: ReadableByteChannel, name: String, length: Long? = null): FileSource =
            of(Channels.newInputStream(channel), name, length)

        /**
         * The bytes of the streams that [streams] opens, one for each time they are sent, as a file called [name] of
         * [length] bytes; of unknown length when `null`.
         *
         * @throws IllegalArgumentException when [length] is negative.
         */
        @JvmStatic
        @JvmOverloads
        public fun of(streams: Supplier<InputStream>, name: String, length: Long? = null): FileSource {
            requireLength(length)
            return FileSource(name, true, null, { length }, Anew(streams::get), null)
        }

        private fun requireLength(length: Long?) {
            require(length == null || length >= 0) { "length must not be negative, but is $length" }
        }
    }

    private sealed interface Source {
        val spent: Boolean

        fun open(): InputStream
    }

    private class Anew(private val stream: () -> InputStream) : Source {
        override val spent get() = false

        override fun open() = stream()
    }

    private class Once(private val stream: InputStream) : Source {
        private val read = AtomicBoolean()
        override val spent get() = read.get()

        override fun open(): InputStream {
            check(read.compareAndSet(false, true)) { "this stream has been read: it can be sent once only" }
            return stream
        }
    }
}
