package dev.parley.containers

import dev.parley.responses.Response
import dev.parley.responses.items.Annotation.ContainerFileCitation
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.OutputMessage
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import java.nio.file.Files
import java.nio.file.Path

/** The files in containers that [response] cites, each once. */
internal class CitedFiles(response: Response) {
    private val citations = response.output.filterIsInstance<OutputMessage>()
        .flatMap { it.content }
        .filterIsInstance<ItemPart.OutputText>()
        .flatMap { it.annotations }
        .filterIsInstance<ContainerFileCitation>()
        .distinctBy { it.containerId to it.fileId }

    /** Each with its place in [folder], which there is when this returns. */
    suspend fun inFolder(folder: Path): List<SavedFile> {
        runInterruptible(Dispatchers.IO) { Files.createDirectories(folder) }
        val taken = mutableSetOf<String>()
        return citations.map { SavedFile(folder.resolve(nameOf(it).unlike(taken)), it) }
    }

    /** A model chose the name: nothing of it but the last part can lead out of the folder, and that is looked at. */
    private fun nameOf(citation: ContainerFileCitation): String =
        safe(citation.filename) ?: safe(citation.fileId) ?: "file"

    private fun safe(name: String): String? = name.substringAfterLast('/').substringAfterLast('\\')
        .filterNot { it.isISOControl() || it in RESERVED }
        .takeUnless { it.isBlank() || it == "." || it == ".." }

    private fun String.unlike(taken: MutableSet<String>): String {
        val ending = substringAfterLast('.', "").let { if (it.isEmpty()) "" else ".$it" }
        val others = generateSequence(2) { it + 1 }.map { "${removeSuffix(ending)}-$it$ending" }
        return (sequenceOf(this) + others).first { taken.add(it.lowercase()) }
    }

    private companion object {
        /** What the file systems of some machines do not take. */
        private const val RESERVED = "<>:\"|?*"
    }
}
