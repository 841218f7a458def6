package dev.parley.skills

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.bytes
import dev.parley.FileSource
import dev.parley.ListRequest
import dev.parley.SeenPart
import dev.parley.SortOrder
import dev.parley.json
import dev.parley.responses.tools.Skill
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import kotlin.io.path.createDirectories
import kotlin.io.path.writeText

class SkillsTest : AnnotationSpec() {
    private val reply = """{"id":"skill_1","object":"skill","name":"invoices","description":"Writes invoices.",
        "created_at":1767225600,"default_version":"1","latest_version":"2"}"""

    private val skill = SkillObject(
        id = "skill_1",
        createdAt = Instant.ofEpochSecond(1767225600),
        name = "invoices",
        description = "Writes invoices.",
        defaultVersion = "1",
        latestVersion = "2",
        objectType = "skill",
    )

    private val versionReply = """{"object":"skill.version","id":"skillver_2","skill_id":"skill_1","version":"2",
        "created_at":1767225601,"name":"invoices","description":"Writes invoices."}"""

    private val version = SkillVersion(
        id = "skillver_2",
        skillId = "skill_1",
        version = "2",
        createdAt = Instant.ofEpochSecond(1767225601),
        name = "invoices",
        description = "Writes invoices.",
        objectType = "skill.version",
    )

    private val folder: Path = Files.createTempDirectory("skills").resolve("invoices").createDirectories()
    private val manifest = "---\nname: invoices\n---\n"
    private val zip = FileSource.of(byteArrayOf(80), "invoices.zip").withMediaType("application/zip")

    @BeforeAll
    fun write() {
        folder.resolve("SKILL.md").writeText(manifest)
        folder.resolve("scripts/.git").createDirectories().resolve("HEAD").writeText("no")
        folder.resolve("scripts/total.py").writeText("print(1)")
        folder.resolve(".DS_Store").writeText("no")
    }

    @AfterAll
    fun clear() {
        folder.parent.toFile().deleteRecursively()
    }

    private fun isFolder(parts: List<SeenPart>) = parts.map { Triple(it.name, it.fileName, it.text) } shouldBe listOf(
        Triple("files[]", "invoices/SKILL.md", manifest),
        Triple("files[]", "invoices/scripts/total.py", "print(1)"),
    )

    @Test
    fun `a zip file becomes a skill, and a version of one`() = runTest {
        val service = FakeService(this, answer(reply), answer(versionReply))
        val skills = service.client().skills
        skills.create(SkillRequest(listOf(zip))) shouldBe skill
        skills.versions.create("skill_1", SkillVersionRequest(listOf(zip), makeDefault = true)) shouldBe version
        service.seen.map { it.call } shouldBe listOf("POST /v1/skills", "POST /v1/skills/skill_1/versions")
        val part = SeenPart("files[]", "P", "invoices.zip", "application/zip")
        service.seen[0].parts shouldBe listOf(part)
        service.seen[1].parts shouldBe listOf(part, SeenPart("default", "true"))
    }

    @Test
    fun `a folder becomes a skill, without what is hidden in it`() = runTest {
        val service = FakeService(this, answer(reply), answer(versionReply))
        val skills = service.client().skills
        skills.uploadFolder(folder) shouldBe skill
        skills.versions.uploadFolder("skill_1", folder.resolve("scripts/..")) shouldBe version
        service.seen.forEach { isFolder(it.parts) }
    }

    @Test
    fun `skills are retrieved, changed, listed, downloaded and deleted`() = runTest {
        val list = """{"object":"list","data":[$reply],"first_id":"skill_1","last_id":"skill_1","has_more":false}"""
        val gone = """{"object":"skill.deleted","deleted":true,"id":"skill_1"}"""
        val file = bytes(byteArrayOf(80), contentType = "application/zip")
        val service = FakeService(this, answer(reply), answer(reply), answer(list), file, answer(gone))
        val skills = service.client().skills
        skills.retrieve("skill_1") shouldBe skill
        skills.update("skill_1", SkillUpdateRequest("2")) shouldBe skill
        skills.list(ListRequest(3, "skill_0", SortOrder.DESC)).data shouldBe listOf(skill)
        skills.content("skill_1").bytes().size shouldBe 1
        skills.delete("skill_1").objectType shouldBe "skill.deleted"
        service.seen.map { it.call } shouldBe listOf(
            "GET /v1/skills/skill_1",
            "POST /v1/skills/skill_1",
            "GET /v1/skills",
            "GET /v1/skills/skill_1/content",
            "DELETE /v1/skills/skill_1",
        )
        json(service.seen[1].body) shouldBe json("""{"default_version":"2"}""")
        service.seen[2].query.keys shouldBe setOf("limit", "after", "order")
    }

    @Test
    fun `versions are retrieved, listed, downloaded and deleted`() = runTest {
        val list = """{"object":"list","data":[$versionReply],"has_more":false}"""
        val gone = """{"object":"skill.version.deleted","deleted":true,"id":"skillver_2","version":"2"}"""
        val file = bytes(byteArrayOf(80), contentType = "application/zip")
        val service = FakeService(this, answer(versionReply), answer(list), file, answer(gone))
        val versions = service.client().skills.versions
        versions.retrieve("skill_1", "2") shouldBe version
        versions.list("skill_1").data shouldBe listOf(version)
        versions.content("skill_1", "2").bytes().size shouldBe 1
        versions.delete("skill_1", "2") shouldBe
            DeletedSkillVersion("skillver_2", "2", objectType = "skill.version.deleted")
        service.seen.map { it.call } shouldBe listOf(
            "GET /v1/skills/skill_1/versions/2",
            "GET /v1/skills/skill_1/versions",
            "GET /v1/skills/skill_1/versions/2/content",
            "DELETE /v1/skills/skill_1/versions/2",
        )
    }

    @Test
    fun `skills and versions are what tools and containers refer to`() {
        skill.reference() shouldBe Skill.Reference("skill_1")
        version.reference() shouldBe Skill.Reference("skill_1", "2")
    }

    @Test
    fun `what cannot be right is refused by name, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val skills = service.client().skills
        val made: List<Pair<String, suspend () -> Any>> = listOf(
            "files must not be empty" to { SkillRequest(emptyList()) },
            "files must not be empty" to { SkillVersionRequest(emptyList()) },
            "defaultVersion must not be blank" to { SkillUpdateRequest("") },
            "folder must be a folder: nowhere" to { skills.uploadFolder(Path.of("nowhere")) },
            "folder must hold the file SKILL.md: ${folder.parent}" to { skills.uploadFolder(folder.parent) },
        )
        for ((message, make) in made) shouldThrow<IllegalArgumentException> { make() }.message shouldBe message
        val calls: List<Pair<String, suspend (String) -> Any?>> = listOf(
            "id" to { skills.retrieve(it) },
            "id" to { skills.update(it, SkillUpdateRequest("2")) },
            "id" to { skills.delete(it) },
            "id" to { skills.content(it) },
            "skillId" to { skills.versions.create(it, SkillVersionRequest(listOf(zip))) },
            "skillId" to { skills.versions.list(it) },
            "version" to { skills.versions.retrieve("skill_1", it) },
            "version" to { skills.versions.delete("skill_1", it) },
            "version" to { skills.versions.content("skill_1", it) },
        )
        for ((name, call) in calls) {
            for (id in listOf("", "a/b", "..")) {
                shouldThrow<IllegalArgumentException> { call(id) }.message shouldStartWith "$name must not "
            }
        }
        service.seen.size shouldBe 0
    }
}
