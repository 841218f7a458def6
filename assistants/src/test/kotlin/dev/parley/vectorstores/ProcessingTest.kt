package dev.parley.vectorstores

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.PermissionDeniedException
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.SeenPart
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.test.runTest
import java.time.Duration
import kotlin.time.Duration.Companion.seconds

/** Files and batches that are waited for. */
class ProcessingTest : AnnotationSpec() {
    private val path = "/v1/vector_stores/vs_1/files"
    private val batches = "/v1/vector_stores/vs_1/file_batches"

    private fun file(status: String, headers: Map<String, String> = emptyMap(), error: String = "null") = answer(
        """{"id":"file-1","created_at":1,"vector_store_id":"vs_1","status":"$status","last_error":$error}""",
        headers = headers,
    )

    private fun batch(status: String, completed: Int, failed: Int = 0) = answer(
        """{"id":"vsfb_1","created_at":1,"vector_store_id":"vs_1","status":"$status","file_counts":
        {"in_progress":0,"completed":$completed,"failed":$failed,"cancelled":0,"total":${completed + failed}}}""",
    )

    @Test
    fun `a file is waited for at the pace that the service asks for`() = runTest {
        val service = FakeService(
            this,
            file("in_progress", mapOf("openai-poll-after-ms" to "300")),
            file("brand_new"),
            file("completed"),
        )
        val seen = mutableListOf<VectorStoreFileStatus?>()
        val options = RequestOptions(idempotencyKey = "once")
        val file = service.client().vectorStores.files
            .createAndPoll("vs_1", VectorStoreFileRequest("file-1"), Polling(), { seen += it.status }, options)
        file.status shouldBe VectorStoreFileStatus.COMPLETED
        service.seen.map { it.call } shouldBe listOf("POST $path", "GET $path/file-1", "GET $path/file-1")
        service.seen.map { it.headers["Idempotency-Key"] } shouldBe listOf("once", null, null)
        service.waits shouldBe listOf(300L, 1000L)
        seen.map { it.toString() } shouldBe listOf("in_progress", "brand_new", "completed")
    }

    @Test
    fun `a file that tells no status is not waited for`() = runTest {
        val bare = answer("""{"id":"file-1","created_at":1,"vector_store_id":"vs_1"}""")
        val service = FakeService(this, bare)
        service.client().vectorStores.files.poll("vs_1", "file-1").status.shouldBeNull()
        service.seen.single().call shouldBe "GET $path/file-1"
    }

    @Test
    fun `a file that could not be processed is an exception that holds it`() = runTest {
        val error = """{"code":"unsupported_file","message":"secret"}"""
        val files = FakeService(this, file("failed", error = error)).client().vectorStores.files
        val failure = shouldThrow<JobFailedException> { files.poll("vs_1", "file-1") }
        failure.message shouldBe "the processing of file file-1 is failed: unsupported_file"
        failure.job.shouldBeInstanceOf<VectorStoreFile>().lastError?.message shouldBe "secret"
        val cancelled = FakeService(this, file("in_progress"), file("cancelled")).client().vectorStores.files
        shouldThrow<JobFailedException> { cancelled.createAndPoll("vs_1", VectorStoreFileRequest("file-1")) }
    }

    @Test
    fun `the wait for a file can be limited`() = runTest {
        val files = FakeService(this, file("in_progress")).client().vectorStores.files
        val polling = Polling(interval = 2.seconds, deadline = 5.seconds)
        val late = shouldThrow<JobTimeoutException> { files.poll("vs_1", "file-1", polling) }
        late.deadline shouldBe Duration.ofSeconds(5)
        late.job.shouldBeInstanceOf<VectorStoreFile>().id shouldBe "file-1"
    }

    @Test
    fun `a file is uploaded, put into a store and waited for`() = runTest {
        val service = FakeService(this, answer(uploaded("file-1")), file("in_progress"), file("completed"))
        val upload = VectorStoreUpload(
            FileSource.of("Hi".encodeToByteArray(), "a.txt"),
            ChunkingStrategy.AUTO,
            fileAttributes("year" to 2024),
        )
        service.client().vectorStores.files.uploadAndPoll("vs_1", upload).id shouldBe "file-1"
        service.seen.map { it.call } shouldBe listOf("POST /v1/files", "POST $path", "GET $path/file-1")
        service.seen.first().parts.toSet() shouldBe
            setOf(SeenPart("purpose", "assistants"), SeenPart("file", "Hi", "a.txt", "text/plain"))
        service.seen.first().headers["OpenAI-Beta"].shouldBeNull()
        json(service.seen[1].body) shouldBe
            json("""{"file_id":"file-1","chunking_strategy":{"type":"auto"},"attributes":{"year":2024}}""")
    }

    @Test
    fun `the id of an upload is not lost when the store is not there`() = runTest {
        val service = FakeService(this, answer(uploaded("file-1")), error(404))
        val upload = VectorStoreUpload(FileSource.of("Hi".encodeToByteArray(), "a.txt"))
        val failure = shouldThrow<JobFailedException> {
            service.client().vectorStores.files.uploadAndPoll("vs_1", upload)
        }
        val result = failure.job.shouldBeInstanceOf<VectorStoreUploadResult>()
        result.fileId shouldBe "file-1"
        result.failed shouldBe true
        result.failure.shouldBeInstanceOf<NotFoundException>()
        failure.suppressed.single() shouldBe result.failure
    }

    @Test
    fun `what cannot be uploaded is the exception of the upload`() = runTest {
        val upload = VectorStoreUpload(FileSource.of("Hi".encodeToByteArray(), "a.txt"))
        val service = FakeService(this, error(403))
        val files = service.client().vectorStores.files
        shouldThrow<PermissionDeniedException> { files.uploadAndPoll("vs_1", upload) }
        shouldThrow<IllegalArgumentException> { files.uploadAndPoll("", upload) }
        shouldThrow<IllegalArgumentException> {
            files.uploadAndPoll("vs_1", upload, options = RequestOptions(idempotencyKey = "k"))
        }.message shouldBe "idempotencyKey must not be set for several requests"
        service.seen.size shouldBe 1
    }

    @Test
    fun `a batch is waited for`() = runTest {
        val service = FakeService(this, batch("in_progress", 0), batch("in_progress", 1), batch("completed", 2))
        val seen = mutableListOf<Int>()
        service.client().vectorStores.fileBatches.createAndPoll(
            "vs_1",
            VectorStoreFileBatchRequest(listOf("file-1", "file-2")),
            onProgress = { seen += it.fileCounts.completed },
        ).status shouldBe VectorStoreFileStatus.COMPLETED
        service.seen.map { it.call } shouldBe listOf("POST $batches", "GET $batches/vsfb_1", "GET $batches/vsfb_1")
        seen shouldBe listOf(0, 1, 2)
    }

    @Test
    fun `a batch without some of its files is an exception that holds it`() = runTest {
        for (reply in listOf(batch("completed", 1, failed = 1), batch("failed", 1, failed = 1))) {
            val batches = FakeService(this, reply).client().vectorStores.fileBatches
            val failure = shouldThrow<JobFailedException> { batches.poll("vs_1", "vsfb_1") }
            failure.job.shouldBeInstanceOf<VectorStoreFileBatch>().fileCounts.failed shouldBe 1
        }
    }
}
