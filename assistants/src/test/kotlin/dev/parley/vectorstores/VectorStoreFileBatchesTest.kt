package dev.parley.vectorstores

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import java.time.Instant

class VectorStoreFileBatchesTest : AnnotationSpec() {
    @Test
    fun `files are put into a store all alike`() = runTest {
        val service = FakeService(this, answer(BATCH))
        val request = VectorStoreFileBatchRequest(
            fileIds = listOf("file-1", "file-2"),
            chunkingStrategy = ChunkingStrategy.AUTO,
            attributes = fileAttributes("year" to 2024),
        )
        service.client().vectorStores.fileBatches.create("vs_abc123", request) shouldBe VectorStoreFileBatch(
            id = "vsfb_abc123",
            createdAt = Instant.ofEpochSecond(1_699_061_776),
            vectorStoreId = "vs_abc123",
            status = VectorStoreFileStatus.IN_PROGRESS,
            fileCounts = VectorStoreFileCounts(1, 1, 0, 0, 2),
            objectType = "vector_store.file_batch",
        )
        service.seen.single() shouldCall "POST /v1/vector_stores/vs_abc123/file_batches"
        json(service.seen.single().body) shouldBe json(
            """{"file_ids":["file-1","file-2"],"chunking_strategy":{"type":"auto"},"attributes":{"year":2024}}""",
        )
    }

    @Test
    fun `files are put into a store each in its own way`() = runTest {
        val service = FakeService(this, answer(BATCH))
        val files = listOf(
            VectorStoreFileRequest("file-abc123", attributes = fileAttributes("category" to "finance")),
            VectorStoreFileRequest("file-abc456", ChunkingStrategy.of(1200, 200)),
        )
        service.client().vectorStores.fileBatches.create("vs_abc123", VectorStoreFileBatchRequest(files = files))
        json(service.seen.single().body) shouldBe json(
            """{"files":[{"file_id":"file-abc123","attributes":{"category":"finance"}},
            {"file_id":"file-abc456","chunking_strategy":{"type":"static",
            "static":{"max_chunk_size_tokens":1200,"chunk_overlap_tokens":200}}}]}""",
        )
    }

    @Test
    fun `a batch is fetched`() = runTest {
        val service = FakeService(this, answer(BATCH))
        service.client().vectorStores.fileBatches.retrieve("vs_abc123", "vsfb_abc123").id shouldBe "vsfb_abc123"
        service.seen.single() shouldCall "GET /v1/vector_stores/vs_abc123/file_batches/vsfb_abc123"
    }

    @Test
    fun `a batch is called off`() = runTest {
        val service = FakeService(this, answer(BATCH.replace("in_progress\",", "cancelled\",")))
        service.client().vectorStores.fileBatches.cancel("vs_abc123", "vsfb_abc123").status shouldBe
            VectorStoreFileStatus.CANCELLED
        service.seen.single() shouldCall "POST /v1/vector_stores/vs_abc123/file_batches/vsfb_abc123/cancel"
    }

    @Test
    fun `the files of a batch are listed`() = runTest {
        val service = FakeService(this, answer(page(STORE_FILE)))
        val request = VectorStoreFileListRequest(VectorStoreFileStatus.IN_PROGRESS, limit = 1)
        val page = service.client().vectorStores.fileBatches.listFiles("vs_abc123", "vsfb_abc123", request)
        page.data.single().id shouldBe "file-abc123"
        service.seen.single() shouldCall "GET /v1/vector_stores/vs_abc123/file_batches/vsfb_abc123/files"
        service.seen.single().query shouldBe mapOf("limit" to listOf("1"), "filter" to listOf("in_progress"))
    }

    @Test
    fun `a batch that is not there is an exception`() = runTest {
        val batches = FakeService(this, error(404)).client().vectorStores.fileBatches
        shouldThrow<NotFoundException> { batches.cancel("vs_1", "vsfb_0") }.status shouldBe 404
        shouldThrow<IllegalArgumentException> { batches.retrieve("vs_1", "") }.message shouldBe
            "batchId must not be blank"
    }
}
