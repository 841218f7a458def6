package dev.parley.audio

import dev.parley.FileSource
import kotlinx.serialization.Serializable

/**
 * A request to upload a consent recording.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createVoiceConsent).
 *
 * @property name the label for the recording.
 * @property recording the audio file, at most 10 MiB: MP3, WAV, Ogg, AAC, FLAC, WebM or MP4.
 * @property language the language of the consent phrase, as a BCP 47 tag such as `en-US`.
 * @throws IllegalArgumentException when [name] or [language] is blank.
 */
@Serializable
@JvmRecord
public data class VoiceConsentRequest(val name: String, val recording: FileSource, val language: String) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
        require(language.isNotBlank()) { "language must not be blank" }
    }
}

/**
 * A request to rename a consent recording.
 *
 * @property name the new label.
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
 * Which consent recordings to list.
 *
 * @property limit objects per page, 1 to 100; the service's default is 20.
 * @property after cursor: the id of the last object of the previous page. The list starts at the beginning when it is
 * `null` or blank.
 */
@JvmRecord
public data class VoiceConsentListRequest(val limit: Int? = null, val after: String? = null)
