package dev.parley.containers

import dev.parley.responses.items.Annotation
import java.nio.file.Path

/**
 * A file of a container that was saved, from [ContainerFiles.saveAll].
 *
 * @property path Where it was saved.
 * @property citation Where the response cites it, at first.
 */
@JvmRecord
public data class SavedFile(val path: Path, val citation: Annotation.ContainerFileCitation)
