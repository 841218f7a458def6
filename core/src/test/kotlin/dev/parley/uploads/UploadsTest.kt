package dev.parley.uploads

import dev.parley.BadRequestException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.SeenPart
import dev.parley.files.FileExpiry
import dev.parley.files.FileObject
import dev.parley.files.FilePurpose
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import kotlinx.coroutines.test.runTest

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
        service.client().uploads.create(request.copy(expiresAfter = FileExpiry.afterCreation(3600))) shouldBe upload
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
    fun `what the service would refuse is refused by name`() {
        val path: Path = Files.writeString(Files.createTempFile("large", ".txt"), "x")
        val huge = FileSource.of({ error("not read") }, "part", (64L shl 20) + 1)
        val cases = listOf<Pair<String, () -> Unit>>(
            "bytes must be in" to { request.copy(bytes = 0) },
            "bytes must be in" to { request.copy(bytes = (8L shl 30) + 1) },
            "filename must not be blank" to { request.copy(filename = "") },
            "mimeType must not be blank" to { request.copy(mimeType = "") },
            "file must be a .jsonl file" to { request.copy(filename = "a.txt") },
            "data must have at most 67108864 bytes" to { UploadPartRequest(huge) },
            "partIds must not be empty" to { UploadCompleteRequest(emptyList()) },
            "md5 must be 32" to { UploadCompleteRequest(listOf("p"), "x") },
            "path must be a file" to { LargeFileRequest(path.resolveSibling("none"), FilePurpose.USER_DATA) },
            "partSize must be in" to { LargeFileRequest(path, FilePurpose.USER_DATA, partSize = 0) },
            "parallelism must be in" to { LargeFileRequest(path, FilePurpose.USER_DATA, parallelism = 17) },
        )
        for ((message, case) in cases) shouldThrow<IllegalArgumentException> { case() }.message shouldStartWith message
        Files.delete(path)
    }
}
