package dev.parley.vectorstores

import dev.parley.FileSource
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.PathMatcher
import kotlin.io.path.isRegularFile
import kotlin.streams.asSequence

/** The files of a folder, by their path below it. */
internal class FolderFiles(private val request: VectorStoreFolderRequest) {
    private val folder = request.folder
    private val matcher: PathMatcher? = request.pattern?.let { FileSystems.getDefault().getPathMatcher("glob:$it") }

    init {
        require(Files.isDirectory(folder)) { "folder must be a folder: $folder" }
    }

    /** What to upload, each named with slashes; a file is looked at only when its turn has come. */
    suspend fun uploads(): List<NamedUpload> = runInterruptible(Dispatchers.IO) {
        Files.walk(folder).use { all ->
            all.asSequence().filter { it.isRegularFile() }.filter(::fits).sorted().toList()
        }
    }.map(::upload).also { require(it.isNotEmpty()) { "folder must hold a file that fits: $folder" } }

    private fun fits(path: Path): Boolean {
        val below = folder.relativize(path)
        return below.none { it.toString().startsWith(".") } && matcher?.matches(below) != false
    }

    private fun upload(path: Path) = NamedUpload(folder.relativize(path).joinToString("/")) {
        VectorStoreUpload(FileSource.of(path), request.chunkingStrategy, request.attributes)
    }
}

/** A file under the name that its result has. */
internal class NamedUpload(val name: String, val upload: () -> VectorStoreUpload)
