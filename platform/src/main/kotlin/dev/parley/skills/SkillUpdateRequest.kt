package dev.parley.skills

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Modifies a skill.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
 *
 * @property defaultVersion The number of the version that becomes the default.
 * @throws IllegalArgumentException when [defaultVersion] is blank.
 */
@Serializable
@JvmRecord
public data class SkillUpdateRequest(@SerialName("default_version") val defaultVersion: String) {
    init {
        require(defaultVersion.isNotBlank()) { "defaultVersion must not be blank" }
    }
}
