package dev.parley.uploads

import dev.parley.BadRequestException
import dev.parley.DecodingException
import dev.parley.Engine
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.KEY
import dev.parley.OpenAI
import dev.parley.SeenPart
import dev.parley.TransferProgress
import dev.parley.UploadInterruptedException
import dev.parley.files.FileExpiry
import dev.parley.files.FileObject
import dev.parley.files.FilePurpose
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.respond
import io.ktor.http.headersOf
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.withContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger

class UploadsTest : AnnotationSpec() {
    private val text = """{"id":"upload_abc123","object":"upload","bytes":2147483648,"created_at":1719184911,
        "filename":"training_examples.jsonl","purpose":"fine-tune","status":"pending","expires_at":1719127296}"""
    private val upload = Upload(
        id = "upload_abc123",
        createdAt = Instant.ofEpochSecond(1_719_184_911),
        filename = "training_examples.jsonl",
        bytes = 2_147_483_648,
        purpose = FilePurpose.FINE_TUNE,
        status = UploadStatus.PENDING,
        expiresAt = Instant.ofEpochSecond(1_719_127_296),
        objectType = "upload",
    )
    private val request =
        UploadRequest("training_examples.jsonl", FilePurpose.FINE_TUNE, 2_147_483_648, "text/jsonl")

    @Test
    fun `an upload is begun`() = runTest {
        val service = FakeService(this, answer(text))
        val expiring = request.copy(expiresAfter = FileExpiry.afterCreation(Duration.ofHours(1)))
        service.client().uploads.create(expiring) shouldBe upload
        service.seen.single().call shouldBe "POST /v1/uploads"
        json(service.seen.single().body) shouldBe json(
            """{"purpose":"fine-tune","filename":"training_examples.jsonl","bytes":2147483648,"mime_type":"text/jsonl",
            "expires_after":{"anchor":"created_at","seconds":3600}}""",
        )
    }

    @Test
    fun `a part is added as a form`() = runTest {
        val part = """{"id":"part_def456","object":"upload.part","created_at":1719186911,"upload_id":"upload_abc123"}"""
        val service = FakeService(this, answer(part))
        val data = FileSource.of("bytes".encodeToByteArray(), "part")
        service.client().uploads.addPart("upload_abc123", UploadPartRequest(data)) shouldBe
            UploadPart("part_def456", Instant.ofEpochSecond(1_719_186_911), "upload_abc123", "upload.part")
        service.seen.single().call shouldBe "POST /v1/uploads/upload_abc123/parts"
        service.seen.single().parts shouldBe listOf(SeenPart("data", "bytes", "part", "application/octet-stream"))
    }

    @Test
    fun `an upload is completed or given up`() = runTest {
        val completed = text.replace("pending", "completed").dropLast(1) + """,
            "file":{"id":"file-xyz321","object":"file","bytes":2147483648,"created_at":1719186911,
            "filename":"training_examples.jsonl","purpose":"fine-tune"}}"""
        val service = FakeService(this, answer(completed), answer(text.replace("pending", "cancelled")))
        val uploads = service.client().uploads
        val md5 = "d41d8cd98f00b204e9800998ecf8427e"
        uploads.complete("upload_abc123", UploadCompleteRequest(listOf("part_1", "part_2"), md5)).file shouldBe
            FileObject(
                id = "file-xyz321",
                bytes = 2_147_483_648,
                createdAt = Instant.ofEpochSecond(1_719_186_911),
                filename = "training_examples.jsonl",
                purpose = FilePurpose.FINE_TUNE,
                objectType = "file",
            )
        uploads.cancel("upload_abc123").status shouldBe UploadStatus.CANCELLED
        service.seen.map { it.call } shouldBe
            listOf("POST /v1/uploads/upload_abc123/complete", "POST /v1/uploads/upload_abc123/cancel")
        json(service.seen.first().body) shouldBe json("""{"part_ids":["part_1","part_2"],"md5":"$md5"}""")
        service.seen.last().body shouldBe ""
    }

    @Test
    fun `an error of the service is typed`() = runTest {
        val uploads = FakeService(this, error(400)).client().uploads
        val data = FileSource.of(ByteArray(1), "part")
        shouldThrow<BadRequestException> { uploads.create(request) }
        shouldThrow<BadRequestException> { uploads.addPart("u", UploadPartRequest(data)) }
        shouldThrow<BadRequestException> { uploads.complete("u", UploadCompleteRequest(listOf("p"))) }
        shouldThrow<BadRequestException> { uploads.cancel("u") }
    }

    @Test
    fun `what some service may take goes out`() = runTest {
        val service = FakeService(this, answer(text))
        val uploads = service.client().uploads
        uploads.create(request.copy(filename = "a.txt", purpose = FilePurpose.BATCH_OUTPUT, bytes = (8L shl 30) + 1))
        uploads.complete("upload_1", UploadCompleteRequest(listOf("p"), "x"))
        service.seen.map { json(it.body) } shouldBe listOf(
            """{"filename":"a.txt","purpose":"batch_output","bytes":8589934593,"mime_type":"text/jsonl"}""",
            """{"part_ids":["p"],"md5":"x"}""",
        ).map(::json)
    }

    @Test
    fun `a part may have any size, and any number may go at a time`() {
        val path: Path = Files.writeString(Files.createTempFile("large", ".txt"), "x")
        val request = LargeFileRequest(path, FilePurpose.BATCH, partSize = 1L shl 40, parallelism = 100)
        request.partBytes shouldBe (1L shl 40)
        UploadPartRequest(FileSource.of({ error("not read") }, "part", 1L shl 40)).data.length shouldBe (1L shl 40)
        Files.delete(path)
    }

    @Test
    fun `an upload and a part are known by their ids alone`() = runTest {
        val service = FakeService(this, answer("""{"id":"upload_1"}"""), answer("""{"id":"part_1"}"""))
        val uploads = service.client().uploads
        uploads.cancel("upload_1") shouldBe Upload("upload_1")
        uploads.addPart("upload_1", UploadPartRequest(FileSource.of(ByteArray(1), "part"))) shouldBe
            UploadPart("part_1")
    }

    @Test
    fun `an upload that is complete without a file can be taken up again`() = runTest {
        val path: Path = Files.writeString(Files.createTempFile("large", ".txt"), "xyz")
        val service = FakeService(this, answer("""{"id":"u_1"}"""))
        val failure = shouldThrow<UploadInterruptedException> {
            service.client().uploads.createFile(LargeFileRequest(path, FilePurpose.USER_DATA, partSize = 2))
        }
        (failure.cause is DecodingException) shouldBe true
        failure.parts shouldBe mapOf(0 to "u_1", 1 to "u_1")
        shouldThrow<UnsupportedOperationException> { (failure.parts as MutableMap<Int, String>).clear() }
        Files.delete(path)
    }

    @Test
    fun `progress is told by one thread at a time`() = runTest {
        val path: Path = Files.write(Files.createTempFile("large", ".bin"), ByteArray(400))
        val sent = mutableListOf<Long>()
        val entered = AtomicInteger()
        val most = AtomicInteger()
        val progress = TransferProgress { done, total ->
            most.accumulateAndGet(entered.incrementAndGet(), ::maxOf)
            Thread.yield()
            total shouldBe 400
            sent += done
            entered.decrementAndGet()
        }
        withContext(Dispatchers.Default) {
            val file = """{"id":"u_1","file":{"id":"file-1"}}"""
            OpenAI {
                apiKey = KEY
                engine =
                    Engine.of(MockEngine { respond(file, headers = headersOf("Content-Type", "application/json")) })
            }.use { openai ->
                val request = LargeFileRequest(path, FilePurpose.USER_DATA, partSize = 1, parallelism = 16)
                openai.uploads.createFile(request, progress).id shouldBe "file-1"
            }
        }
        most.get() shouldBe 1
        sent shouldBe (1L..400).toList()
        Files.delete(path)
    }

    @Test
    fun `what could not be sent is refused by name`() {
        val path: Path = Files.writeString(Files.createTempFile("large", ".txt"), "x")
        val empty: Path = Files.createTempFile("empty", ".txt")
        val cases = listOf<Pair<String, () -> Unit>>(
            "bytes must not be negative" to { request.copy(bytes = -1) },
            "filename must not be blank" to { request.copy(filename = "") },
            "mimeType must not be blank" to { request.copy(mimeType = "") },
            "partIds must not be empty" to { UploadCompleteRequest(emptyList()) },
            "path must be a file" to { LargeFileRequest(path.resolveSibling("none"), FilePurpose.USER_DATA) },
            "path must not be an empty file" to { LargeFileRequest(empty, FilePurpose.USER_DATA) },
            "partSize must be more than 0" to { LargeFileRequest(path, FilePurpose.USER_DATA, partSize = 0) },
            "parallelism must be more than 0" to { LargeFileRequest(path, FilePurpose.USER_DATA, parallelism = 0) },
        )
        for ((message, case) in cases) shouldThrow<IllegalArgumentException> { case() }.message shouldStartWith message
        Files.delete(path)
        Files.delete(empty)
    }
}
