package dev.parley.skills

import dev.parley.Download
import dev.parley.ListRequest
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import java.nio.file.Path

/**
 * The versions of a skill, numbered from 1. A version never changes.
 *
 * ```kotlin
 * val versions = openai.skills.versions
 * val draft = versions.uploadFolder("skill_abc123", Path.of("skills/invoices"))
 * versions.list("skill_abc123").all().collect { println("${it.version}: ${it.description}") }
 * versions.content("skill_abc123", draft.version).saveTo(Path.of("invoices.zip"))
 * versions.delete("skill_abc123", draft.version)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
 */
@ApiService
public class SkillVersions internal constructor(private val transport: Transport) {
    /**
     * Creates a version of the skill with [skillId] from files or a zip file. Files are read while they are sent, never
     * whole into memory.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [skillId] is blank or cannot be part of a path.
     * @throws java.io.IOException when the source of a file fails.
     * @throws NotFoundException when there is no such skill.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        skillId: String,
        request: SkillVersionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): SkillVersion = transport.send(
        ApiCall.form(SkillVersionRequest.serializer(), request, SKILLS, skill(skillId), VERSIONS),
        SkillVersion.serializer(),
        options,
    )

    /**
     * Creates a version of the skill with [skillId] from the files in [folder] and in its subfolders. Files and folders
     * whose names start with a dot are left out.
     *
     * @param folder The folder, with the file `SKILL.md` in it.
     * @param makeDefault Whether it becomes the default version. It does not when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [skillId] is blank or cannot be part of a path, or [folder] is no folder
     * with the file `SKILL.md`.
     * @throws java.io.IOException when a file cannot be read.
     * @throws NotFoundException when there is no such skill.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun uploadFolder(
        skillId: String,
        folder: Path,
        makeDefault: Boolean? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): SkillVersion = create(skillId, SkillVersionRequest(skillFiles(folder), makeDefault), options)

    /**
     * Retrieves a version of the skill with [skillId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param version The number of the version.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [skillId] or [version] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such version.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        skillId: String,
        version: String,
        options: RequestOptions = RequestOptions.NONE,
    ): SkillVersion = transport.send(
        ApiCall.get(SKILLS, skill(skillId), VERSIONS, number(version)),
        SkillVersion.serializer(),
        options,
    )

    /**
     * Lists the versions of the skill with [skillId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [skillId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such skill.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        skillId: String,
        request: ListRequest = ListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<SkillVersion> = transport.list(
        ApiCall.get(SKILLS, skill(skillId), VERSIONS).query(request),
        SkillVersion.serializer(),
        options,
        SkillVersion::id,
    )

    /**
     * Deletes a version of the skill with [skillId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param version The number of the version.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [skillId] or [version] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such version.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(
        skillId: String,
        version: String,
        options: RequestOptions = RequestOptions.NONE,
    ): DeletedSkillVersion = transport.send(
        ApiCall.delete(SKILLS, skill(skillId), VERSIONS, number(version)),
        DeletedSkillVersion.serializer(),
        options,
    )

    /**
     * A version of the skill with [skillId] as a zip file, to be downloaded into memory, a file or a channel. Nothing
     * is sent before that.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param version The number of the version.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [skillId] or [version] is blank or cannot be part of a path.
     */
    public fun content(skillId: String, version: String, options: RequestOptions = RequestOptions.NONE): Download =
        transport.download(ApiCall.get(SKILLS, skill(skillId), VERSIONS, number(version), "content"), options)

    private fun skill(id: String) = segment("skillId", id)

    private fun number(version: String) = segment("version", version)

    private companion object {
        private const val VERSIONS = "versions"
    }
}
