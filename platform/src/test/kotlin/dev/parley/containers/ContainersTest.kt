package dev.parley.containers

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.bytes
import dev.parley.FileSource
import dev.parley.ListRequest
import dev.parley.SeenPart
import dev.parley.SortOrder
import dev.parley.json
import dev.parley.json.Extra
import dev.parley.responses.tools.ContainerMemory
import dev.parley.responses.tools.DomainSecret
import dev.parley.responses.tools.NetworkPolicy
import dev.parley.responses.tools.Skill
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import java.time.Duration
import java.time.Instant
import kotlin.time.Duration.Companion.minutes

class ContainersTest : AnnotationSpec() {
    private val reply = """{"id":"cntr_1","object":"container","created_at":1747857508,"status":"running",
        "last_active_at":1747857509,"expires_after":{"anchor":"last_active_at","minutes":20},"memory_limit":"4g",
        "network_policy":{"type":"allowlist","allowed_domains":["example.com"]},"name":"Report"}"""

    private val container = Container(
        id = "cntr_1",
        createdAt = Instant.ofEpochSecond(1747857508),
        name = "Report",
        status = ContainerStatus.RUNNING,
        lastActiveAt = Instant.ofEpochSecond(1747857509),
        expiresAfter = ContainerExpiration.unusedFor(20.minutes),
        memoryLimit = ContainerMemory.FOUR_GB,
        networkPolicy = ContainerNetworkPolicy(NetworkMode.ALLOWLIST, listOf("example.com")),
        objectType = "container",
    )

    private val fileReply = """{"id":"cfile_1","object":"container.file","created_at":1747848842,"bytes":880,
        "container_id":"cntr_1","path":"/mnt/data/prices.csv","source":"user"}"""

    private val file = ContainerFile(
        id = "cfile_1",
        containerId = "cntr_1",
        createdAt = Instant.ofEpochSecond(1747848842),
        bytes = 880,
        path = "/mnt/data/prices.csv",
        source = ContainerFileSource.USER,
        objectType = "container.file",
    )

    @Test
    fun `a container is created with all that it may have`() = runTest {
        val service = FakeService(this, answer(reply))
        val secret = DomainSecret("example.com", "TOKEN", "very-secret")
        val request = ContainerRequest(
            "Report",
            fileIds = listOf("file-1"),
            expiresAfter = ContainerExpiration.unusedFor(Duration.ofMinutes(20)),
            skills = listOf(Skill.Reference("skill_1", "2")),
            memoryLimit = ContainerMemory.FOUR_GB,
            networkPolicy = NetworkPolicy.Allowlist(listOf("example.com"), listOf(secret)),
        )
        service.client().containers.create(request) shouldBe container
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/containers"
        json(seen.body) shouldBe json(
            """{"name":"Report","file_ids":["file-1"],"expires_after":{"anchor":"last_active_at","minutes":20},
            "skills":[{"type":"skill_reference","skill_id":"skill_1","version":"2"}],"memory_limit":"4g",
            "network_policy":{"type":"allowlist","allowed_domains":["example.com"],
            "domain_secrets":[{"domain":"example.com","name":"TOKEN","value":"very-secret"}]}}""",
        )
        request.toString() shouldNotContain "very-secret"
    }

    @Test
    fun `containers are retrieved, listed by name and deleted`() = runTest {
        val list = """{"object":"list","data":[$reply],"first_id":"cntr_1","last_id":"cntr_1","has_more":false}"""
        val service = FakeService(this, answer(reply), answer(list), answer("", contentType = null))
        val containers = service.client().containers
        containers.retrieve("cntr_1") shouldBe container
        containers.list(ContainerListRequest("Report", 5, "cntr_0", SortOrder.ASC)).data shouldBe listOf(container)
        containers.delete("cntr_1").run {
            id shouldBe "cntr_1"
            deleted shouldBe true
        }
        service.seen.map { it.call } shouldBe
            listOf("GET /v1/containers/cntr_1", "GET /v1/containers", "DELETE /v1/containers/cntr_1")
        service.seen[1].query shouldBe mapOf(
            "limit" to listOf("5"),
            "after" to listOf("cntr_0"),
            "order" to listOf("asc"),
            "name" to listOf("Report"),
        )
    }

    @Test
    fun `a file is uploaded as a form, and an uploaded one is named as JSON`() = runTest {
        val service = FakeService(this, answer(fileReply))
        val files = service.client().containers.files
        val source = FileSource.of("a,b".encodeToByteArray(), "prices.csv").withMediaType("text/csv")
        files.create("cntr_1", ContainerFileRequest(source)) shouldBe file
        files.create("cntr_1", ContainerFileRequest(fileId = "file-1")) shouldBe file
        service.seen.map { it.call }.distinct() shouldBe listOf("POST /v1/containers/cntr_1/files")
        service.seen[0].parts shouldBe listOf(SeenPart("file", "a,b", "prices.csv", "text/csv"))
        json(service.seen[1].body) shouldBe json("""{"file_id":"file-1"}""")
    }

    @Test
    fun `files are retrieved, listed, downloaded and deleted`() = runTest {
        val list = """{"object":"list","data":[$fileReply],"first_id":"cfile_1","last_id":"cfile_1","has_more":false}"""
        val content = bytes("a,b".encodeToByteArray(), contentType = "application/octet-stream")
        val service = FakeService(this, answer(fileReply), answer(list), content, answer("", contentType = null))
        val files = service.client().containers.files
        files.retrieve("cntr_1", "cfile_1") shouldBe file
        files.list("cntr_1", ListRequest(limit = 1)).data shouldBe listOf(file)
        files.content("cntr_1", "cfile_1").bytes().decodeToString() shouldBe "a,b"
        files.delete("cntr_1", "cfile_1").deleted shouldBe true
        service.seen.map { it.call }.distinct() shouldBe listOf(
            "GET /v1/containers/cntr_1/files/cfile_1",
            "GET /v1/containers/cntr_1/files",
            "GET /v1/containers/cntr_1/files/cfile_1/content",
            "DELETE /v1/containers/cntr_1/files/cfile_1",
        )
    }

    @Test
    fun `a container of which little is told is read all the same`() = runTest {
        val service = FakeService(this, answer("""{"id":"cntr_1","status":"sleeping","color":"red"}"""))
        service.client().containers.retrieve("cntr_1") shouldBe
            Container("cntr_1", status = ContainerStatus.of("sleeping"), extra = Extra.of("color", "red"))
    }

    @Test
    fun `what cannot be right is refused by name, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val containers = service.client().containers
        val both = "file must be given or else fileId, and not both"
        val made: List<Pair<String, () -> Any>> = listOf(
            "name must not be blank" to { ContainerRequest(" ") },
            "limit must not be negative, but is -1" to { ContainerListRequest(limit = -1) },
            both to { ContainerFileRequest() },
            both to { ContainerFileRequest(FileSource.of(byteArrayOf(), "a"), "file-1") },
            "fileId must not be blank" to { ContainerFileRequest(fileId = "") },
        )
        for ((message, make) in made) shouldThrow<IllegalArgumentException> { make() }.message shouldBe message
        val request = ContainerFileRequest(fileId = "file-1")
        val calls: List<Pair<String, suspend (String) -> Any?>> = listOf(
            "id" to { containers.retrieve(it) },
            "id" to { containers.delete(it) },
            "containerId" to { containers.files.create(it, request) },
            "containerId" to { containers.files.list(it) },
            "containerId" to { containers.files.content(it, "cfile_1") },
            "fileId" to { containers.files.retrieve("cntr_1", it) },
            "fileId" to { containers.files.delete("cntr_1", it) },
            "fileId" to { containers.files.content("cntr_1", it) },
        )
        for ((name, call) in calls) {
            for (id in listOf("", "a/b", "..")) {
                shouldThrow<IllegalArgumentException> { call(id) }.message shouldStartWith "$name must not "
            }
        }
        service.seen.size shouldBe 0
    }
}
