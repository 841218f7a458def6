package dev.parley.skills

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a version of a skill. [SkillVersions.uploadFolder] makes it of a folder.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
 *
 * @property files The files of the skill, up to 500, each named by its path, such as `invoices/SKILL.md`; or one zip file
 * of them.
 * @property makeDefault Whether it becomes the default version. It does not when `null`.
 * @throws IllegalArgumentException when [files] is empty.
 */
@Serializable
@JvmRecord
public data class SkillVersionRequest(
    val files: List<FileSource>,
    @SerialName("default") val makeDefault: Boolean? = null,
) {
    init {
        require(files.isNotEmpty()) { "files must not be empty" }
    }
}
