package dev.parley.vectorstores

import dev.parley.FileSource
import dev.parley.http.FolderFiles
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import java.nio.file.FileSystems
import java.nio.file.Path
import java.nio.file.PathMatcher

/** The files of a folder that fit, by their path below it. */
internal class FolderUploads(private val request: VectorStoreFolderRequest) {
    private val files = FolderFiles(request.folder)
    private val matcher: PathMatcher? = request.pattern?.let { FileSystems.getDefault().getPathMatcher("glob:$it") }

    /** What to upload, each named with slashes; a file is looked at only when its turn has come. */
    suspend fun all(): List<NamedUpload> = runInterruptible(Dispatchers.IO) {
        files.list().filter { matcher?.matches(it) != false }
    }.map(::upload).also { require(it.isNotEmpty()) { "folder must hold a file that fits: ${request.folder}" } }

    private fun upload(below: Path) = NamedUpload(files.nameOf(below)) {
        VectorStoreUpload(FileSource.of(request.folder.resolve(below)), request.chunkingStrategy, request.attributes)
    }
}

/** A file under the name that its result has. */
internal class NamedUpload(val name: String, val upload: () -> VectorStoreUpload)
