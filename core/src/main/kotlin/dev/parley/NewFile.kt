package dev.parley

import java.nio.channels.FileChannel
import java.nio.file.AtomicMoveNotSupportedException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.nio.file.StandardOpenOption.WRITE

/** A file that is there whole or not at all: it is written beside [path], and takes its place at the end. */
internal class NewFile(private val path: Path) {
    private val folder = path.toAbsolutePath().parent

    init {
        require(folder != null && Files.isDirectory(folder)) { "path must be in a folder that exists: $path" }
        require(!Files.isDirectory(path)) { "path must not be a folder: $path" }
    }

    /** Lets [content] write the file. What it throws leaves nothing behind. */
    suspend fun write(content: suspend (FileChannel) -> Unit) {
        val part = Files.createTempFile(folder, ".${path.fileName}-", ".part")
        try {
            FileChannel.open(part, WRITE).use { content(it) }
            move(part)
        } finally {
            Files.deleteIfExists(part)
        }
    }

    private fun move(part: Path) {
        try {
            Files.move(part, path, ATOMIC_MOVE)
        } catch (_: AtomicMoveNotSupportedException) {
            Files.move(part, path, REPLACE_EXISTING)
        }
    }
}
