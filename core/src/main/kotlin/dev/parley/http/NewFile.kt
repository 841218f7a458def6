package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import java.nio.channels.FileChannel
import java.nio.file.AtomicMoveNotSupportedException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.nio.file.StandardOpenOption.CREATE_NEW
import java.nio.file.StandardOpenOption.WRITE
import java.util.UUID

/**
 * A file that is there whole or not at all: it is written beside [path], and takes its place with [keep]. Closed without that,
 * it leaves nothing behind.
 *
 * @throws IllegalArgumentException when [path] is a folder, or in none.
 */
@InternalParleyApi
public class NewFile(private val path: Path) : AutoCloseable {
    init {
        val folder = path.toAbsolutePath().parent
        require(folder != null && Files.isDirectory(folder)) { "path must be in a folder that exists: $path" }
        require(!Files.isDirectory(path)) { "path must not be a folder: $path" }
    }

    private val part = path.resolveSibling(".${path.fileName}.${UUID.randomUUID()}.part")

    /** Where to write to. */
    public val channel: FileChannel = FileChannel.open(part, WRITE, CREATE_NEW)

    /** Puts what was written into the place of [path]. */
    public fun keep() {
        channel.close()
        try {
            Files.move(part, path, ATOMIC_MOVE)
        } catch (_: AtomicMoveNotSupportedException) {
            Files.move(part, path, REPLACE_EXISTING)
        }
    }

    override fun close() {
        channel.close()
        Files.deleteIfExists(part)
    }
}
