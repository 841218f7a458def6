package dev.parley.threads.runs

import dev.parley.assistants.requireMetadata
import kotlinx.serialization.Serializable

/**
 * Changes the notes of a run. See the API reference, "Modify run".
 *
 * @property metadata the notes from now on, up to 16: keys of 64 characters, values of 512. As they are when absent.
 * @throws IllegalArgumentException when [metadata] is beyond its limits.
 */
@Serializable
@JvmRecord
public data class RunUpdateRequest(val metadata: Map<String, String>? = null) {
    init {
        requireMetadata(metadata)
    }
}
