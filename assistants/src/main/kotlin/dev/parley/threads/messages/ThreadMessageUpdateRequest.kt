package dev.parley.threads.messages

import dev.parley.assistants.requireMetadata
import kotlinx.serialization.Serializable

/**
 * Changes the notes of a message. See the API reference, "Modify message".
 *
 * @property metadata the notes from now on, up to 16: keys of 64 characters, values of 512. As they are when absent.
 * @throws IllegalArgumentException when [metadata] is beyond its limits.
 */
@Serializable
@JvmRecord
public data class ThreadMessageUpdateRequest(val metadata: Map<String, String>? = null) {
    init {
        requireMetadata(metadata)
    }
}
