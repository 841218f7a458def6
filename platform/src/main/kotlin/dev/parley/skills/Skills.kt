package dev.parley.skills

import dev.parley.Deleted
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
 * Skills: folders of instructions and scripts that models use in containers. A skill has versions, which never change.
 *
 * ```kotlin
 * val skill = openai.skills.uploadFolder(Path.of("skills/invoices"))
 * val version = openai.skills.versions.uploadFolder(skill.id, Path.of("skills/invoices"), makeDefault = true)
 * println("${skill.name}: version ${version.version}")
 * openai.containers.create(ContainerRequest("Office", skills = listOf(skill.reference())))
 * openai.skills.content(skill.id).saveTo(Path.of("invoices.zip"))
 * openai.skills.delete(skill.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
 */
@ApiService
public class Skills internal constructor(private val transport: Transport) {
    /** The versions of a skill. */
    @get:JvmName("versions")
    public val versions: SkillVersions get() = SkillVersions(transport)

    /**
     * Creates a skill from files or a zip file, as its first version. Files are read while they are sent, never whole
     * into memory.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param options Overrides the client's settings for this call.
     * @throws java.io.IOException when the source of a file fails.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: SkillRequest, options: RequestOptions = RequestOptions.NONE): SkillObject =
        transport.send(ApiCall.form(SkillRequest.serializer(), request, SKILLS), SkillObject.serializer(), options)

    /**
     * Creates a skill from the files in [folder] and in its subfolders, as its first version. Files and folders whose
     * names start with a dot are left out.
     *
     * @param folder The folder, with the file `SKILL.md` in it.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [folder] is no folder with the file `SKILL.md`.
     * @throws java.io.IOException when a file cannot be read.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun uploadFolder(folder: Path, options: RequestOptions = RequestOptions.NONE): SkillObject =
        create(SkillRequest(skillFiles(folder)), options)

    /**
     * Retrieves the skill with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such skill.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): SkillObject =
        transport.send(ApiCall.get(SKILLS, segment("id", id)), SkillObject.serializer(), options)

    /**
     * Modifies the skill with [id]: sets its default version.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such skill.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        id: String,
        request: SkillUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): SkillObject = transport.send(
        ApiCall.post(SkillUpdateRequest.serializer(), request, SKILLS, segment("id", id)),
        SkillObject.serializer(),
        options,
    )

    /**
     * Lists the skills of the project, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: ListRequest = ListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<SkillObject> =
        transport.list(ApiCall.get(SKILLS).query(request), SkillObject.serializer(), options, SkillObject::id)

    /**
     * Deletes the skill with [id], and its versions.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such skill.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(SKILLS, segment("id", id)), Deleted.serializer(), options)

    /**
     * The default version of the skill with [id] as a zip file, to be downloaded into memory, a file or a channel.
     * Nothing is sent before that.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     */
    public fun content(id: String, options: RequestOptions = RequestOptions.NONE): Download =
        transport.download(ApiCall.get(SKILLS, segment("id", id), "content"), options)
}

/** The first segment of every path of this package. */
internal const val SKILLS: String = "skills"
