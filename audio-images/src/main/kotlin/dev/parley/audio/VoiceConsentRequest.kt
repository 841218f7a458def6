package dev.parley.audio

import dev.parley.FileSource
import dev.parley.requireLimit
import kotlinx.serialization.Serializable

/**
 * Hands in someone's consent to the use of their voice. See the API reference, "Create voice consent".
 *
 * @property name what to call it.
 * @property recording the recording, at most 10 MiB: MP3, WAV, Ogg, AAC, FLAC, WebM or MP4.
 * @property language the language spoken, as a BCP 47 tag such as `en-US`.
 * @throws IllegalArgumentException when [name] or [language] is blank, or [recording] is known to be too large.
 */
@Serializable
@JvmRecord
public data class VoiceConsentRequest(val name: String, val recording: FileSource, val language: String) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
        requireRecording("recording", recording)
        require(language.isNotBlank()) { "language must not be blank" }
    }
}

/**
 * Calls a recording something else.
 *
 * @property name its new name.
 * @throws IllegalArgumentException when [name] is blank.
 */
@Serializable
@JvmRecord
public data class VoiceConsentUpdateRequest(val name: String) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
    }
}

/**
 * Which recordings to list.
 *
 * @property limit how many recordings a page holds, 1 to 100. 20 when absent.
 * @property after the id of the recording that the page starts after. When absent it starts at the beginning.
 * @throws IllegalArgumentException when [limit] is out of range or [after] is blank.
 */
@JvmRecord
public data class VoiceConsentListRequest(val limit: Int? = null, val after: String? = null) {
    init {
        requireLimit(limit)
        require(after == null || after.isNotBlank()) { "after must not be blank" }
    }
}
