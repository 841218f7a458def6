package dev.parley.files

import dev.parley.DecodingException
import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.bytes
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.JobFailedException
import dev.parley.NotFoundException
import dev.parley.SeenPart
import dev.parley.SortOrder
import dev.parley.json
import dev.parley.json.Extra
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import java.time.Duration
import java.time.Instant
import kotlin.time.Duration.Companion.seconds

class FilesTest : AnnotationSpec() {
    private val source = FileSource.of("{}\n".encodeToByteArray(), "mydata.jsonl")

    private val text = """{"id":"file-XjGxS3KTG0uNmNOK362iJua3","object":"file","bytes":140,"created_at":1613779121,
        "filename":"mydata.jsonl","purpose":"fine-tune"}"""
    private val file = FileObject(
        id = "file-XjGxS3KTG0uNmNOK362iJua3",
        bytes = 140,
        createdAt = Instant.ofEpochSecond(1_613_779_121),
        filename = "mydata.jsonl",
        purpose = FilePurpose.FINE_TUNE,
        objectType = "file",
    )

    private fun state(status: String) =
        answer(text.replace("}", ""","status":"$status","status_details":"no lines"}"""))

    @Test
    fun `a file is uploaded as a form`() = runTest {
        val service = FakeService(this, answer(text))
        val request = FileRequest(source, FilePurpose.FINE_TUNE, FileExpiry.afterCreation(Duration.ofHours(1)))
        service.client().files.create(request) shouldBe file
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/files"
        seen.contentType shouldStartWith "multipart/form-data; boundary="
        seen.parts shouldBe listOf(
            SeenPart("file", "{}\n", "mydata.jsonl", "application/jsonl"),
            SeenPart("purpose", "fine-tune"),
            SeenPart("expires_after[anchor]", "created_at"),
            SeenPart("expires_after[seconds]", "3600"),
        )
    }

    @Test
    fun `files are listed, with all filters and without`() = runTest {
        val service = FakeService(this, answer("""{"object":"list","data":[$text],"has_more":false}"""))
        service.client().files.list().data shouldBe listOf(file)
        service.client().files.list(FileListRequest(FilePurpose.BATCH, 10_000, "file-1", SortOrder.ASC))
        service.seen.map { it.call } shouldBe listOf("GET /v1/files", "GET /v1/files")
        service.seen.map { it.query } shouldBe listOf(
            emptyMap(),
            mapOf(
                "purpose" to listOf("batch"),
                "limit" to listOf("10000"),
                "after" to listOf("file-1"),
                "order" to listOf("asc"),
            ),
        )
    }

    @Test
    fun `a file is retrieved, deleted and read`() = runTest {
        val deleted = """{"id":"file-1","object":"file","deleted":true}"""
        val service = FakeService(this, answer(text), answer(deleted), bytes("{}".encodeToByteArray()))
        val files = service.client().files
        files.retrieve("file-1") shouldBe file
        files.delete("file-1") shouldBe Deleted("file-1", true, "file")
        files.content("file-1").bytes().decodeToString() shouldBe "{}"
        service.seen.map { it.call } shouldBe
            listOf("GET /v1/files/file-1", "DELETE /v1/files/file-1", "GET /v1/files/file-1/content")
    }

    @Test
    fun `an error of the service is typed`() = runTest {
        val files = FakeService(this, error(404)).client().files
        shouldThrow<NotFoundException> { files.create(FileRequest(source, FilePurpose.BATCH)) }
        shouldThrow<NotFoundException> { files.retrieve("f") }
        shouldThrow<NotFoundException> { files.list() }
        shouldThrow<NotFoundException> { files.delete("f") }
        shouldThrow<NotFoundException> { files.content("f").bytes() }
    }

    @Test
    fun `a file is waited for until it can be used`() = runTest {
        val service = FakeService(this, state("uploaded"), state("uploaded"), state("processed"))
        val seen = mutableListOf<FileStatus?>()
        val processed = service.client().files.poll("f", onProgress = { seen += it.status })
        processed.status shouldBe FileStatus.PROCESSED
        seen shouldBe listOf(FileStatus.UPLOADED, FileStatus.UPLOADED, FileStatus.PROCESSED)
        service.waits shouldBe listOf(1000L, 1500L)
    }

    @Test
    fun `a file that cannot be used is a failure that shows it`() = runTest {
        val service = FakeService(this, state("uploaded"), state("error"))
        val failure = shouldThrow<JobFailedException> { service.client().files.poll("f") }
        failure.message shouldContain "no lines"
        (failure.job as FileObject).status shouldBe FileStatus.ERROR
    }

    @Test
    fun `what some service may take goes out`() = runTest {
        val service = FakeService(this, answer(text))
        val files = service.client().files
        files.create(FileRequest(source.named("a.txt"), FilePurpose.BATCH_OUTPUT, FileExpiry.afterCreation(1.seconds)))
        service.seen.single().parts.map { it.text } shouldBe listOf("{}\n", "batch_output", "created_at", "1")
        FileRequest(
            FileSource.of({
                error("not read")
            }, "a.txt", 513L shl 20),
            FilePurpose.USER_DATA,
        ).file.length shouldBe
            (513L shl 20)
        FileRequest(FileSource.of(ByteArray(0), "empty"), FilePurpose.USER_DATA).file.length shouldBe 0
    }

    @Test
    fun `a blank cursor is none, and any page size goes out`() = runTest {
        val service = FakeService(this, answer("""{"data":[]}"""))
        for (after in listOf("", " ")) service.client().files.list(FileListRequest(limit = 10_001, after = after))
        service.seen.map { it.query } shouldBe List(2) { mapOf("limit" to listOf("10001")) }
    }

    @Test
    fun `a file is known by its id alone, and is not waited for where the service sends no status`() = runTest {
        val service = FakeService(this, answer("""{"id":"file-1"}"""))
        service.client().files.retrieve("file-1") shouldBe FileObject("file-1")
        service.client().files.poll("file-1") shouldBe FileObject("file-1")
        service.seen.size shouldBe 2
        val without = FakeService(this, answer("""{"bytes":1}"""))
        shouldThrow<DecodingException> { without.client().files.retrieve("file-1") }.message shouldContain "id"
    }

    @Test
    fun `what is null counts as absent, and what nobody described is kept`() = runTest {
        val gemini = """{"id":"file-1","bytes":null,"created_at":null,"filename":null,"purpose":null,"sha256":"ab"}"""
        val service = FakeService(this, answer(gemini), answer("""{"id":"file-1","deleted":null,"trace":7}"""))
        val file = service.client().files.retrieve("file-1")
        file.copy(extra = Extra.NONE) shouldBe FileObject("file-1")
        file.extra["sha256"] shouldBe json("\"ab\"")
        val deleted = service.client().files.delete("file-1")
        deleted.deleted shouldBe true
        deleted.extra["trace"] shouldBe json("7")
    }

    @Test
    fun `what could not be sent is refused by name`() {
        val cases = listOf<Pair<String, () -> Unit>>(
            "seconds must not be negative" to { FileExpiry.afterCreation((-1).seconds) },
            "limit must not be negative" to { FileListRequest(limit = -1) },
        )
        for ((message, case) in cases) shouldThrow<IllegalArgumentException> { case() }.message shouldStartWith message
    }
}
