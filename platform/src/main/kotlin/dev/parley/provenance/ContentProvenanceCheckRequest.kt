package dev.parley.provenance

import dev.parley.FileSource
import kotlinx.serialization.Serializable

/**
 * Checks the provenance of an image or audio file.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/content-provenance-checks).
 *
 * @property file The file.
 */
@Serializable
@JvmRecord
public data class ContentProvenanceCheckRequest(val file: FileSource)
