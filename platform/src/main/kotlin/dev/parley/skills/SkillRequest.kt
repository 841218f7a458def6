package dev.parley.skills

import dev.parley.FileSource
import kotlinx.serialization.Serializable

/**
 * Creates a skill. [Skills.uploadFolder] makes it of a folder.
 *
 * ```
 * SkillRequest(listOf(FileSource.of(Path.of("invoices.zip"))))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
 *
 * @property files The files of the skill, up to 500, each named by its path, such as `invoices/SKILL.md`; or one zip file
 * of them.
 * @throws IllegalArgumentException when [files] is empty.
 */
@Serializable
@JvmRecord
public data class SkillRequest(val files: List<FileSource>) {
    init {
        require(files.isNotEmpty()) { "files must not be empty" }
    }
}
