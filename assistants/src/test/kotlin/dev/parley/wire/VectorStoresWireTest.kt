package dev.parley.wire

import dev.parley.BadRequestException
import dev.parley.FileSource
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.Polling
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import dev.parley.vectorstores.Filters
import dev.parley.vectorstores.VectorStore
import dev.parley.vectorstores.VectorStoreFile
import dev.parley.vectorstores.VectorStoreFileBatch
import dev.parley.vectorstores.VectorStoreFileBatchRequest
import dev.parley.vectorstores.VectorStoreFileCounts
import dev.parley.vectorstores.VectorStoreFileErrorCode
import dev.parley.vectorstores.VectorStoreFileStatus
import dev.parley.vectorstores.VectorStoreFolderRequest
import dev.parley.vectorstores.VectorStoreRequest
import dev.parley.vectorstores.VectorStoreSearchRequest
import dev.parley.vectorstores.VectorStoreStatus
import dev.parley.vectorstores.VectorStoreUpload
import dev.parley.vectorstores.VectorStoreUploadRequest
import dev.parley.vectorstores.VectorStoreUploadResult
import dev.parley.vectorstores.VectorStoreUploadResults
import dev.parley.vectorstores.fileAttributes
import dev.parley.vectorstores.vectorStores
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.count
import java.nio.file.Files
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicLong
import kotlin.io.path.createDirectory
import kotlin.io.path.writeText

/** Files on their way into a store and out of it again, over real sockets and by the clock of the test. */
class VectorStoresWireTest : WireTest() {
    private val seconds = AtomicLong(1_767_225_600)
    private val options = FakeOpenAIOptions().clock { Instant.ofEpochSecond(seconds.get()) }
    private val quick = Polling(interval = Duration.ofMillis(5))

    private fun upload(name: String, text: String = name, vararg attributes: Pair<String, Any>) =
        VectorStoreUpload(FileSource.of(text.encodeToByteArray(), name), attributes = fileAttributes(*attributes))

    private suspend fun Wire.store(): VectorStore = openai.vectorStores.create(VectorStoreRequest("FAQ"))

    @Test
    suspend fun `a file is uploaded, processed, found, read and taken out`() = onEveryEngine(options) {
        val stores = openai.vectorStores
        val store = store()
        val seen = mutableListOf<VectorStoreFileStatus?>()
        val upload = upload("returns.md", "Returns are free for 30 days.", "year" to 2024, "region" to "us")
        val file = stores.files.uploadAndPoll(store.id, upload, quick, {
            seen += it.status
            seconds.incrementAndGet()
        })
        seen shouldBe listOf(VectorStoreFileStatus.IN_PROGRESS, VectorStoreFileStatus.COMPLETED)
        file.attributes shouldBe fileAttributes("year" to 2024, "region" to "us")
        stores.retrieve(store.id).fileCounts shouldBe VectorStoreFileCounts(0, 1, 0, 0, 1)
        val filter = Filters.and(Filters.eq("region", "us"), Filters.gte("year", 2024))
        val found = stores.search(store.id, VectorStoreSearchRequest("Are returns free?", filter)).data.single()
        found.fileId shouldBe file.id
        found.text shouldBe "Returns are free for 30 days."
        stores.search(store.id, VectorStoreSearchRequest("returns", Filters.isIn("region", "eu"))).data shouldBe
            emptyList()
        stores.files.content(store.id, file.id).text shouldBe "Returns are free for 30 days."
        stores.files.delete(store.id, file.id).deleted shouldBe true
        failure<NotFoundException> { stores.files.retrieve(store.id, file.id) }
        fake.requests().filter { "/vector_stores" in it.path() }.map { it.header("openai-beta") }.toSet() shouldBe
            setOf("assistants=v2")
    }

    @Test
    suspend fun `a file that the service cannot read is an exception that holds it`() = onEveryEngine(options) {
        val failure = failure<JobFailedException> {
            openai.vectorStores.files.uploadAndPoll(store().id, upload("a.png"), quick, { seconds.incrementAndGet() })
        }
        (failure.job as VectorStoreFile).lastError?.code shouldBe
            VectorStoreFileErrorCode.UNSUPPORTED_FILE
        val lost =
            failure<JobFailedException> { openai.vectorStores.files.uploadAndPoll("vs_0", upload("a.txt"), quick) }
        openai.files.retrieve((lost.job as VectorStoreUploadResult).fileId.orEmpty()).filename shouldBe "a.txt"
    }

    @Test
    suspend fun `many files are uploaded, and those that fail are told of`() = onEveryEngine(options) {
        val store = store()
        val names = List(20) { "n$it.txt" } + "fail.txt" + "picture.png"
        var most = 0
        fake.script("POST", "/files", Reply.error(400, "no"))
        val failure = failure<JobFailedException> {
            openai.vectorStores.fileBatches.uploadAndPoll(
                store.id,
                VectorStoreUploadRequest(names.map { upload(it) }, concurrency = 3),
                quick,
                { now ->
                    most = maxOf(most, now.uploaded)
                    if (now.batch != null) seconds.incrementAndGet()
                },
            )
        }
        val results = failure.job.shouldBeInstanceOf<VectorStoreUploadResults>()
        most shouldBe names.size - 1
        results.files.map { it.name } shouldBe names
        results.completed.size shouldBe names.size - 3
        results.failed.count { it.failure is BadRequestException } shouldBe 1
        results.failed.mapNotNull { it.file?.lastError?.code }.toSet() shouldBe
            setOf(VectorStoreFileErrorCode.SERVER_ERROR, VectorStoreFileErrorCode.UNSUPPORTED_FILE)
        openai.vectorStores.retrieve(store.id).fileCounts shouldBe VectorStoreFileCounts(0, 19, 2, 0, 21)
        openai.vectorStores.files.list(store.id).all().count() shouldBe 21
    }

    @Test
    suspend fun `a folder goes into a store though a connection breaks on the way`() = onEveryEngine(options, {
        maxRetries = 1
    }) {
        val folder = Files.createTempDirectory("parley")
        folder.resolve("a.md").writeText("apples ".repeat(100_000))
        folder.resolve("sub").createDirectory().resolve("b.md").writeText("bananas")
        folder.resolve(".git").writeText("not this")
        fake.script("POST", "/files", Reply.error(503, "Overloaded"))
        val results = openai.vectorStores.fileBatches.uploadAndPoll(
            store().id,
            VectorStoreFolderRequest(folder, "**.md"),
            quick,
            { if (it.batch != null) seconds.incrementAndGet() },
        )
        results.completed.map { it.name } shouldBe listOf("a.md", "sub/b.md")
        results.files.first().file?.usageBytes shouldBe 700_000L
        fake.requests().count { it.path() == "/v1/files" } shouldBe 3
    }

    @Test
    suspend fun `a batch is waited for only so long, and can be called off`() = onEveryEngine(options) {
        val store = store()
        val ids = listOf("a.txt", "b.txt").map {
            openai.files.create(
                FileRequest(FileSource.of(it.encodeToByteArray(), it), FilePurpose.ASSISTANTS),
            ).id
        }
        val batches = openai.vectorStores.fileBatches
        val polling = Polling(Duration.ofMillis(5), Duration.ofMillis(40))
        val late = failure<JobTimeoutException> {
            batches.createAndPoll(store.id, VectorStoreFileBatchRequest(ids), polling)
        }
        val batch = late.job as VectorStoreFileBatch
        openai.vectorStores.retrieve(store.id).status shouldBe VectorStoreStatus.IN_PROGRESS
        batches.cancel(store.id, batch.id).fileCounts shouldBe VectorStoreFileCounts(0, 0, 0, 2, 2)
        failure<JobFailedException> { batches.poll(store.id, batch.id, quick) }
        batches.listFiles(store.id, batch.id).data.map { it.status }.toSet() shouldBe
            setOf(VectorStoreFileStatus.CANCELLED)
        val again = VectorStoreFileBatchRequest(ids)
        batches.createAndPoll(store.id, again, quick, { seconds.incrementAndGet() }).fileCounts.completed shouldBe 2
    }
}
