package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.isRegularFile
import kotlin.streams.asSequence

/**
 * The files in a folder and in its subfolders, but for those whose names, or whose folders' names, start with a dot.
 *
 * @throws IllegalArgumentException when [folder] is no folder.
 */
@InternalParleyApi
public class FolderFiles(private val folder: Path) {
    init {
        require(Files.isDirectory(folder)) { "folder must be a folder: $folder" }
    }

    /** Their paths below the folder, in their order. Blocks while it looks. */
    public fun list(): List<Path> = Files.walk(folder).use { all ->
        all.asSequence().filter { it.isRegularFile() }.map(folder::relativize).filter(::isVisible).sorted().toList()
    }

    /** The path [below] the folder with slashes, whatever the machine. */
    public fun nameOf(below: Path): String = below.joinToString("/")

    private fun isVisible(below: Path) = below.none { it.toString().startsWith(".") }
}
