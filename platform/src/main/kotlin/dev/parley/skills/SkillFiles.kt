package dev.parley.skills

import dev.parley.FileSource
import dev.parley.http.FolderFiles
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import java.nio.file.Path
import kotlin.io.path.isRegularFile
import kotlin.io.path.name

/** The files of the skill in [folder], each named by its path from the folder on. */
internal suspend fun skillFiles(folder: Path): List<FileSource> = runInterruptible(Dispatchers.IO) {
    val files = FolderFiles(folder)
    require(folder.resolve(MANIFEST).isRegularFile()) { "folder must hold the file $MANIFEST: $folder" }
    val root = folder.toRealPath().name
    files.list().map { FileSource.of(folder.resolve(it)).named("$root/${files.nameOf(it)}") }
}

private const val MANIFEST = "SKILL.md"
