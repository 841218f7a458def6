package dev.parley

import dev.parley.http.FileSourceSerializer
import dev.parley.http.MediaTypes
import java.io.InputStream
import java.nio.channels.Channels
import java.nio.channels.ReadableByteChannel
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicBoolean
import java.util.function.Supplier
import kotlinx.serialization.Serializable

/**
 * A file to upload: where its bytes come from, and what it is called. It is read while it is sent, never whole into memory.
 *
 * A source of a path, of bytes or of a supplier can be read again, so that a failed upload is repeated; a stream or a
 * channel can be read once.
 *
 * @property name the file's name, as the service is told; no folder of this machine.
 * @property repeatable whether the bytes can be read more than once.
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

    /** How many bytes there are; `null` when that is known only at their end. */
    @get:JvmName("length")
    public val length: Long? get() = size()

    /** What is in the file, as in `audio/mpeg`: as given, or else by the name, or else by its first bytes. */
    @get:JvmName("mediaType")
    public val mediaType: String by lazy {
        givenType ?: MediaTypes.ofName(name) ?: firstBytes()?.let(MediaTypes::ofContent) ?: MediaTypes.UNKNOWN
    }

    /** This source under another name. */
    public fun named(name: String): FileSource = copy(name = name)

    /** This source, said to hold [mediaType]. */
    public fun withMediaType(mediaType: String): FileSource {
        require(MediaTypes.isValid(mediaType)) { "mediaType must be one such as \"audio/mpeg\"" }
        return copy(type = mediaType)
    }

    /** This source, telling [progress] how many of its bytes have been sent; a repeated upload begins at 0 again. */
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
         * @throws IllegalArgumentException when there is no such file, or it is empty or cannot be read.
         */
        @JvmStatic
        public fun of(path: Path): FileSource {
            require(Files.isRegularFile(path)) { "path must be a file: $path" }
            require(Files.isReadable(path)) { "path must be readable: $path" }
            require(Files.size(path) > 0) { "path must not be an empty file: $path" }
            return FileSource(path.fileName.toString(), true, null, {
                Files.size(path)
            }, Anew { Files.newInputStream(path) }, null)
        }

        /**
         * [bytes] as a file called [name]. The array is not copied.
         *
         * @throws IllegalArgumentException when there are none.
         */
        @JvmStatic
        public fun of(bytes: ByteArray, name: String): FileSource {
            require(bytes.isNotEmpty()) { "bytes must not be empty" }
            return FileSource(name, true, null, { bytes.size.toLong() }, Anew(bytes::inputStream), null)
        }

        /** What [stream] gives, once, as a file called [name] of [length] bytes; of unknown length when `null`. Closes it. */
        @JvmStatic
        @JvmOverloads
        public fun of(stream: InputStream, name: String, length: Long? = null): FileSource {
            requireLength(length)
            return FileSource(name, false, null, { length }, Once(stream), null)
        }

        /** What [channel] gives, once, as a file called [name] of [length] bytes; of unknown length when `null`. Closes it. */
        @JvmStatic
        @JvmOverloads
        public fun of(channel: ReadableByteChannel, name: String, length: Long? = null): FileSource =
            of(Channels.newInputStream(channel), name, length)

        /** What each stream of [streams] gives, as a file called [name] of [length] bytes; of unknown length when `null`. */
        @JvmStatic
        @JvmOverloads
        public fun of(streams: Supplier<InputStream>, name: String, length: Long? = null): FileSource {
            requireLength(length)
            return FileSource(name, true, null, { length }, Anew(streams::get), null)
        }

        private fun requireLength(length: Long?) {
            require(length == null || length > 0) { "length must be more than 0, but is $length" }
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
