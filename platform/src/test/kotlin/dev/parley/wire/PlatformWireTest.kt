package dev.parley.wire

import dev.parley.BadRequestException
import dev.parley.FileSource
import dev.parley.NotFoundException
import dev.parley.chatkit.ChatKitSessionRequest
import dev.parley.chatkit.ChatKitSessionStatus
import dev.parley.chatkit.ChatKitThreadItem
import dev.parley.chatkit.ChatKitThreadListRequest
import dev.parley.chatkit.ChatKitWorkflow
import dev.parley.chatkit.chatKit
import dev.parley.containers.ContainerFileRequest
import dev.parley.containers.ContainerListRequest
import dev.parley.containers.ContainerRequest
import dev.parley.containers.ContainerStatus
import dev.parley.containers.containers
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.json
import dev.parley.provenance.ContentProvenanceCheckRequest
import dev.parley.provenance.contentProvenanceChecks
import dev.parley.responses.ResponseRequest
import dev.parley.responses.responses
import dev.parley.skills.SkillUpdateRequest
import dev.parley.skills.skills
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.io.ByteArrayInputStream
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicReference
import java.util.zip.ZipInputStream
import kotlin.io.path.createDirectories
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** Containers, skills, provenance and ChatKit over real sockets, with what the fake remembers of them. */
class PlatformWireTest : WireTest() {
    private val now = AtomicReference(Instant.EPOCH)
    private val options = FakeOpenAIOptions().clock(now::get)
    private val folder: Path = Files.createTempDirectory("platform")

    @AfterAll
    fun clear() {
        folder.toFile().deleteRecursively()
    }

    private fun csv(name: String, text: String) = FileSource.of(text.encodeToByteArray(), name)

    @Test
    suspend fun `a container has files until it expires`() = onEveryEngine(options) {
        val upload = openai.files.create(FileRequest(csv("b.csv", "b"), FilePurpose.USER_DATA))
        val container = openai.containers.create(ContainerRequest("Report", fileIds = listOf(upload.id)))
        openai.containers.create(ContainerRequest("Other"))
        val files = openai.containers.files
        val added = files.create(container.id, ContainerFileRequest(csv("a.csv", "a,1")))
        files.create(container.id, ContainerFileRequest(fileId = upload.id)).bytes shouldBe 1
        files.list(container.id).all().toList().map { it.path } shouldBe
            listOf("/mnt/data/b.csv", "/mnt/data/a.csv", "/mnt/data/b.csv")
        files.content(container.id, added.id).bytes().decodeToString() shouldBe "a,1"
        files.delete(container.id, added.id).deleted shouldBe true
        failure<NotFoundException> { files.retrieve(container.id, added.id) }
        openai.containers.list(ContainerListRequest("Report")).data.map { it.id } shouldBe listOf(container.id)
        now.set(now.get() + Duration.ofMinutes(20))
        openai.containers.retrieve(container.id).status shouldBe ContainerStatus.EXPIRED
        failure<BadRequestException> { files.list(container.id) }
        openai.containers.delete(container.id).deleted shouldBe true
        failure<NotFoundException> { openai.containers.retrieve(container.id) }
    }

    @Test
    suspend fun `all files that a response cites are saved`() = onEveryEngine(options) {
        val container = openai.containers.create(ContainerRequest("Report")).id
        val cited = listOf(
            "plot.svg" to "first",
            "plot.svg" to "second",
            "../table.csv" to "third",
        ).map { (name, text) ->
            val file = openai.containers.files.create(container, ContainerFileRequest(csv(name, text)))
            """{"type":"container_file_citation","container_id":"$container","file_id":"${file.id}","filename":"$name"}"""
        }
        fake.script(
            Reply.json(
                200,
                """{"id":"resp_1","object":"response","status":"completed","output":[{"type":"message","id":"msg_1",
                "role":"assistant","content":[{"type":"output_text","text":"Done.","annotations":$cited}]}]}""",
            ),
        )
        val response = openai.responses.create(ResponseRequest("gpt-5.2", "Plot it."))
        val target = folder.resolve("$carrier/plots")
        val saved = openai.containers.files.saveAll(response, target)
        saved.map { it.path.name to it.path.readText() } shouldBe
            listOf("plot.svg" to "first", "plot-2.svg" to "second", "table.csv" to "third")
        saved.map {
            it.citation.filename
        } shouldBe cited.map { json(it).jsonObject.getValue("filename").jsonPrimitive.content }
        saved.map { it.path.parent }.distinct() shouldBe listOf(target)
        openai.containers.delete(container)
        failure<NotFoundException> { openai.containers.files.saveAll(response, folder.resolve("$carrier/none")) }
        Files.list(folder.resolve("$carrier/none")).use { it.count() } shouldBe 0
    }

    @Test
    suspend fun `a folder becomes a skill, whose versions go on`() = onEveryEngine(options) {
        val source = folder.resolve("$carrier/invoices").createDirectories()
        source.resolve("SKILL.md").writeText("---\nname: invoices\ndescription: Writes invoices.\n---\n")
        val skill = openai.skills.uploadFolder(source)
        skill.name shouldBe "invoices"
        source.resolve("rates.txt").writeText("19 %")
        openai.skills.versions.uploadFolder(skill.id, source).version shouldBe "2"
        openai.skills.content(skill.id).bytes().let(::names) shouldBe listOf("invoices/SKILL.md")
        openai.skills.update(skill.id, SkillUpdateRequest("2")).defaultVersion shouldBe "2"
        openai.skills.content(skill.id).bytes().let(::names) shouldBe listOf("invoices/SKILL.md", "invoices/rates.txt")
        openai.skills.versions.list(skill.id).data.map { it.version } shouldBe listOf("2", "1")
        failure<BadRequestException> { openai.skills.versions.delete(skill.id, "2") }
        openai.skills.versions.delete(skill.id, "1").version shouldBe "1"
        failure<NotFoundException> { openai.skills.versions.content(skill.id, "1").bytes() }
        openai.skills.list().data.map { it.latestVersion } shouldBe listOf("2")
        openai.skills.delete(skill.id).deleted shouldBe true
        failure<NotFoundException> { openai.skills.retrieve(skill.id) }
    }

    @Test
    suspend fun `a picture tells where it comes from`() = onEveryEngine(options) {
        val checks = openai.contentProvenanceChecks
        checks.create(ContentProvenanceCheckRequest(csv("a.png", "made by OpenAI"))).detected shouldBe true
        checks.create(ContentProvenanceCheckRequest(csv("a.mp3", "by hand"))).run {
            detected shouldBe false
            results.size shouldBe 1
        }
    }

    @Test
    suspend fun `a session of ChatKit begins a thread`() = onEveryEngine(options) {
        val session = openai.chatKit.sessions.create(ChatKitSessionRequest(ChatKitWorkflow("wf_1"), "Ann"))
        session.expiresAt shouldBe now.get().plusSeconds(600)
        openai.chatKit.sessions.cancel(session.id).status shouldBe ChatKitSessionStatus.CANCELLED
        openai.chatKit.sessions.create(ChatKitSessionRequest(ChatKitWorkflow("wf_1"), "Bob"))
        val threads = openai.chatKit.threads
        val thread = threads.list(ChatKitThreadListRequest(user = "Ann")).data.single()
        (threads.listItems(thread.id).data.first() as ChatKitThreadItem.AssistantMessage).text shouldBe "Hello, Ann!"
        threads.delete(thread.id).deleted shouldBe true
        failure<NotFoundException> { threads.retrieve(thread.id) }
    }

    private fun names(zip: ByteArray): List<String> = ZipInputStream(ByteArrayInputStream(zip)).use { entries ->
        generateSequence(entries::getNextEntry).map { it.name }.toList()
    }
}
