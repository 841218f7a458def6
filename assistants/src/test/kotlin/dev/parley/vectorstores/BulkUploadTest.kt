package dev.parley.vectorstores

import com.sun.management.ThreadMXBean
import dev.parley.BadRequestException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.Polling
import dev.parley.Reply
import dev.parley.RequestOptions
import dev.parley.ServerException
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import java.io.IOException
import java.lang.management.ManagementFactory
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.createFile
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.seconds

/** Many files at once, from the disk of the caller into a store. */
class BulkUploadTest : AnnotationSpec() {
    private val batches = "/v1/vector_stores/vs_1/file_batches"

    private fun batch(status: String) = answer(
        """{"id":"vsfb_1","created_at":1,"vector_store_id":"vs_1","status":"$status","file_counts":
        {"in_progress":0,"completed":0,"failed":0,"cancelled":0,"total":0}}""",
    )

    private fun file(id: String, status: String = "completed") =
        """{"id":"$id","created_at":1,"vector_store_id":"vs_1","status":"$status"}"""

    /** Uploads take a tenth of a second, and get ids in their order; the rest is as the arguments say. */
    private fun TestScope.service(
        created: Reply = batch("in_progress"),
        retrieved: Reply = batch("completed"),
        listed: Reply = answer(page()),
        refused: String = "no file",
    ): FakeService {
        var uploads = 0
        lateinit var service: FakeService
        service = FakeService(this, { request ->
            val reply = when ("${request.method.value} ${request.url.encodedPath}") {
                "POST /v1/files" ->
                    if (refused in service.seen.last().body) error(400) else uploadedAs("file-${++uploads}")

                "POST $batches" -> created

                "GET $batches/vsfb_1" -> retrieved

                else -> listed
            }
            reply(request)
        })
        return service
    }

    private fun uploadedAs(id: String) = answer(uploaded(id), after = 100)

    private fun upload(name: String) = VectorStoreUpload(FileSource.of(name.encodeToByteArray(), name))

    private fun uploads(vararg names: String) = VectorStoreUploadRequest(names.map(::upload), concurrency = 2)

    private fun results(failure: JobFailedException) = failure.job.shouldBeInstanceOf<VectorStoreUploadResults>()

    @Test
    fun `files are uploaded a few at a time, put into the store together and waited for`() = runTest {
        val service = service(listed = answer(page(file("file-2"), file("file-1"), file("file-3"))))
        val progress = mutableListOf<VectorStoreUploadProgress>()
        val results = service.client().vectorStores.fileBatches
            .uploadAndPoll("vs_1", uploads("a.txt", "b.txt", "c.txt"), onProgress = { progress += it })
        results.files.map { "${it.name} ${it.fileId} ${it.file?.id}" } shouldBe
            listOf("a.txt file-1 file-1", "b.txt file-2 file-2", "c.txt file-3 file-3")
        results.completed shouldBe results.files
        results.failed shouldBe emptyList()
        results.batches.single().status shouldBe VectorStoreFileStatus.COMPLETED
        service.seen.map { "${it.millis} ${it.call}" } shouldBe listOf(
            "0 POST /v1/files",
            "0 POST /v1/files",
            "100 POST /v1/files",
            "200 POST $batches",
            "200 GET $batches/vsfb_1",
            "200 GET $batches/vsfb_1/files",
        )
        json(service.seen[3].body) shouldBe
            json("""{"files":[{"file_id":"file-1"},{"file_id":"file-2"},{"file_id":"file-3"}]}""")
        service.seen.last().query shouldBe mapOf("limit" to listOf("100"))
        progress.map { it.uploaded to it.completed } shouldBe
            listOf(1 to 0, 2 to 0, 3 to 0, 3 to 0, 3 to 0, 3 to 1, 3 to 2, 3 to 3)
        progress.map { it.total to it.failed }.distinct() shouldBe listOf(3 to 0)
        progress.map { it.file?.name ?: "${it.batch?.status}" } shouldBe
            listOf("a.txt", "b.txt", "c.txt", "in_progress", "completed", "b.txt", "a.txt", "c.txt")
    }

    @Test
    fun `what goes wrong with some files does not stop the others, and is told of each`() = runTest {
        val service = service(
            listed = answer(page(file("file-1"), file("file-2", "failed"), file("another"))),
            refused = "bad.txt",
        )
        val broken = FileSource.of({ throw IOException("no disk") }, "broken.txt")
        val request = VectorStoreUploadRequest(
            listOf(upload("a.txt"), upload("bad.txt"), VectorStoreUpload(broken), upload("d.txt")),
            concurrency = 1,
        )
        val failure = shouldThrow<JobFailedException> {
            service.client { maxRetries = 0 }.vectorStores.fileBatches.uploadAndPoll("vs_1", request)
        }
        failure.message shouldBe "3 of 4 files cannot be searched; the job says which"
        val results = results(failure)
        results.completed.map { it.name } shouldBe listOf("a.txt")
        results.failed.map { it.name } shouldBe listOf("bad.txt", "broken.txt", "d.txt")
        results.files[1].failure.shouldBeInstanceOf<BadRequestException>()
        results.files[2].fileId shouldBe null
        results.files[3].fileId shouldBe "file-2"
        results.files[3].file?.status shouldBe VectorStoreFileStatus.FAILED
        failure.suppressed.toList() shouldContainExactly results.files.mapNotNull { it.failure }
    }

    @Test
    fun `uploads that no batch takes are not lost`() = runTest {
        val service = service(created = error(500))
        val failure = shouldThrow<JobFailedException> {
            service.client { maxRetries = 0 }.vectorStores.fileBatches.uploadAndPoll("vs_1", uploads("a.txt", "b.txt"))
        }
        results(failure).files.map { it.fileId } shouldBe listOf("file-1", "file-2")
        results(failure).failed.size shouldBe 2
        failure.suppressed.single().shouldBeInstanceOf<ServerException>()
        service.seen.last().call shouldBe "POST $batches"
    }

    @Test
    fun `uploads whose fate cannot be learned are not lost`() = runTest {
        for (service in listOf(service(retrieved = error(500)), service(listed = error(500)))) {
            val failure = shouldThrow<JobFailedException> {
                service.client { maxRetries = 0 }.vectorStores.fileBatches.uploadAndPoll("vs_1", uploads("a.txt"))
            }
            results(failure).files.single() shouldBe VectorStoreUploadResult("a.txt", "file-1")
            results(failure).batches.single().id shouldBe "vsfb_1"
            failure.suppressed.single().shouldBeInstanceOf<ServerException>()
        }
    }

    @Test
    fun `a file that the store has forgotten does not count as done`() = runTest {
        val failure = shouldThrow<JobFailedException> {
            service().client().vectorStores.fileBatches.uploadAndPoll("vs_1", uploads("a.txt"))
        }
        failure.message shouldStartWith "1 of 1 files"
    }

    @Test
    fun `the wait for many files can be limited`() = runTest {
        val service = service(retrieved = batch("in_progress"))
        val late = shouldThrow<JobTimeoutException> {
            service.client().vectorStores.fileBatches
                .uploadAndPoll("vs_1", uploads("a.txt"), Polling(interval = 1.seconds, deadline = 3.seconds))
        }
        late.job.shouldBeInstanceOf<VectorStoreUploadResults>().files.single().fileId shouldBe "file-1"
    }

    @Test
    fun `more files than a batch takes are put into the store as several`() = runTest {
        val service = service(created = batch("completed"))
        val many = VectorStoreUploadRequest(List(2001) { upload("a") }, concurrency = 3000)
        shouldThrow<JobFailedException> { service.client().vectorStores.fileBatches.uploadAndPoll("vs_1", many) }
        service.seen.filter { it.call == "POST $batches" }
            .map { "file_id".toRegex().findAll(it.body).count() } shouldBe listOf(2000, 1)
    }

    @Test
    fun `a progress that fails ends the work`() = runTest {
        val service = service()
        shouldThrow<IllegalStateException> {
            service.client().vectorStores.fileBatches
                .uploadAndPoll("vs_1", uploads("a", "b"), onProgress = { error("enough") })
        }.message shouldBe "enough"
    }

    @Test
    fun `a folder is uploaded with the folders in it, but for what is hidden`() = runTest {
        val folder = folder("b.md", "a/c.md", "a/d.txt", ".hidden/e.md", "a/.f.md")
        val listed = answer(page(file("file-1"), file("file-2"), file("file-3")))
        val request = VectorStoreFolderRequest(folder, attributes = fileAttributes("kind" to "docs"), concurrency = 1)
        val service = service(listed = listed)
        service.client().vectorStores.fileBatches.uploadAndPoll("vs_1", request).files.map { it.name } shouldBe
            listOf("a/c.md", "a/d.txt", "b.md")
        service.seen.first().parts.single { it.name == "file" }.fileName shouldBe "c.md"
        json(service.seen[3].body) shouldBe json(
            """{"files":[{"file_id":"file-1","attributes":{"kind":"docs"}},
            {"file_id":"file-2","attributes":{"kind":"docs"}},{"file_id":"file-3","attributes":{"kind":"docs"}}]}""",
        )
        val cases = mapOf(
            "*.md" to listOf("b.md"),
            "**.md" to listOf("a/c.md", "b.md"),
            "a/*" to listOf("a/c.md", "a/d.txt"),
        )
        for ((pattern, names) in cases) {
            val some = service(listed = listed).client().vectorStores.fileBatches
            some.uploadAndPoll("vs_1", request.copy(pattern = pattern)).files.map { it.name } shouldBe names
        }
    }

    @Test
    fun `an empty file of a folder is the service's to judge`() = runTest {
        val folder = folder("a.md")
        folder.resolve("empty.md").createFile()
        val failure = shouldThrow<JobFailedException> {
            service(listed = answer(page(file("file-1"))), refused = "empty.md").client().vectorStores.fileBatches
                .uploadAndPoll("vs_1", VectorStoreFolderRequest(folder))
        }
        results(failure).completed.single().name shouldBe "a.md"
        results(failure).failed.single().failure.shouldBeInstanceOf<BadRequestException>()
    }

    @Test
    fun `what cannot be uploaded at all is refused by name before anything is sent`() = runTest {
        val service = service()
        val all = service.client().vectorStores.fileBatches
        val folder = folder("a.md")
        val options = RequestOptions(idempotencyKey = "k")
        val cases: List<Pair<String, suspend () -> Any>> = listOf(
            "files must not be empty" to { VectorStoreUploadRequest(emptyList()) },
            "concurrency must be at least 1, but is 0" to { VectorStoreUploadRequest(listOf(upload("a")), 0) },
            "concurrency must be at least 1, but is 0" to { VectorStoreFolderRequest(folder, concurrency = 0) },
            "vectorStoreId must not be blank" to { all.uploadAndPoll("", uploads("a")) },
            "idempotencyKey must not be set" to { all.uploadAndPoll("vs_1", uploads("a"), options = options) },
            "folder must be a folder" to {
                all.uploadAndPoll("vs_1", VectorStoreFolderRequest(folder.resolve("a.md")))
            },
            "folder must hold a file that fits" to {
                all.uploadAndPoll("vs_1", VectorStoreFolderRequest(folder, pattern = "*.pdf"))
            },
        )
        for ((message, call) in cases) shouldThrow<IllegalArgumentException> { call() }.message shouldStartWith message
        service.seen shouldBe emptyList()
    }

    @Test
    fun `to tell of the progress costs what its files cost`() {
        fun allocated(files: Int): Long {
            val names = List(files) { "a.txt" }
            val before = allocatedBytes()
            var seen: VectorStoreUploadProgress? = null
            val board = UploadBoard(names) { seen = it }
            for (index in names.indices) {
                board.uploaded(index, "file-1")
                board.ended(index, VectorStoreFile("file-1"))
            }
            seen shouldBe VectorStoreUploadProgress(files, files, files, 0, board.results.files.last())
            return allocatedBytes() - before
        }
        allocated(1_000)
        allocated(40_000) shouldBeLessThan 12 * allocated(5_000)
    }

    private fun allocatedBytes(): Long =
        (ManagementFactory.getThreadMXBean() as ThreadMXBean).getThreadAllocatedBytes(Thread.currentThread().id)

    private fun folder(vararg names: String): Path = Files.createTempDirectory("parley").also { folder ->
        for (name in names) folder.resolve(name).apply { parent.createDirectories() }.writeText(name)
    }
}
