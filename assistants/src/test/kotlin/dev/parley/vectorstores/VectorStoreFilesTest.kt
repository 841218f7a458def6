package dev.parley.vectorstores

import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.SortOrder
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import java.time.Instant

class VectorStoreFilesTest : AnnotationSpec() {
    @Test
    fun `a file is put into a store`() = runTest {
        val service = FakeService(this, answer(STORE_FILE))
        val attributes = fileAttributes("key1" to "value1", "key2" to 2, "key3" to 0.5, "key4" to true)
        val request = VectorStoreFileRequest("file-abc123", ChunkingStrategy.AUTO, attributes)
        service.client().vectorStores.files.create("vs_abcd", request) shouldBe VectorStoreFile(
            id = "file-abc123",
            createdAt = Instant.ofEpochSecond(1_699_061_776),
            vectorStoreId = "vs_abcd",
            usageBytes = 1234,
            status = VectorStoreFileStatus.COMPLETED,
            chunkingStrategy = ChunkingStrategy.of(800, 400),
            attributes = attributes,
            objectType = "vector_store.file",
        )
        val seen = service.seen.single()
        seen shouldCall "POST /v1/vector_stores/vs_abcd/files"
        json(seen.body) shouldBe json(
            """{"file_id":"file-abc123","chunking_strategy":{"type":"auto"},
            "attributes":{"key1":"value1","key2":2,"key3":0.5,"key4":true}}""",
        )
    }

    @Test
    fun `a file in a store is fetched, and says why it failed`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"id":"file-1","object":"vector_store.file","created_at":1,"vector_store_id":"vs_1","status":"failed",
                "last_error":{"code":"unsupported_file","message":"No such type."},"chunking_strategy":{"type":"other"}}""",
            ),
        )
        val file = service.client().vectorStores.files.retrieve("vs_1", "file-1")
        service.seen.single() shouldCall "GET /v1/vector_stores/vs_1/files/file-1"
        file.status shouldBe VectorStoreFileStatus.FAILED
        file.lastError shouldBe VectorStoreFileError(VectorStoreFileErrorCode.UNSUPPORTED_FILE, "No such type.")
        file.chunkingStrategy shouldBe ChunkingStrategy.Other()
        file.attributes shouldBe emptyMap()
    }

    @Test
    fun `what is said about a file is changed`() = runTest {
        val service = FakeService(this, answer(STORE_FILE))
        val request = VectorStoreFileUpdateRequest(fileAttributes("key1" to "value1", "key2" to 2))
        service.client().vectorStores.files.update("vs_1", "file-1", request).id shouldBe "file-abc123"
        service.seen.single() shouldCall "POST /v1/vector_stores/vs_1/files/file-1"
        json(service.seen.single().body) shouldBe json("""{"attributes":{"key1":"value1","key2":2}}""")
        service.client().vectorStores.files.update("vs_1", "file-1", VectorStoreFileUpdateRequest(null))
        service.seen.last().body shouldBe """{"attributes":null}"""
    }

    @Test
    fun `a file is taken out of a store`() = runTest {
        val service =
            FakeService(this, answer("""{"id":"file-1","object":"vector_store.file.deleted","deleted":true}"""))
        service.client().vectorStores.files.delete("vs_1", "file-1") shouldBe
            Deleted("file-1", true, "vector_store.file.deleted")
        service.seen.single() shouldCall "DELETE /v1/vector_stores/vs_1/files/file-1"
    }

    @Test
    fun `the files in a store are listed`() = runTest {
        val brief =
            """{"id":"file-2","object":"vector_store.file","created_at":1699061776,"vector_store_id":"vs_abc123"}"""
        val service = FakeService(this, answer(page(STORE_FILE, brief)))
        val request = VectorStoreFileListRequest(VectorStoreFileStatus.FAILED, 2, "file-0", "file-9", SortOrder.ASC)
        service.client().vectorStores.files.list("vs_1", request).data.map { it.id } shouldBe
            listOf("file-abc123", "file-2")
        service.seen.single() shouldCall "GET /v1/vector_stores/vs_1/files"
        service.seen.single().query shouldBe mapOf(
            "limit" to listOf("2"),
            "after" to listOf("file-0"),
            "before" to listOf("file-9"),
            "order" to listOf("asc"),
            "filter" to listOf("failed"),
        )
    }

    @Test
    fun `the text of a file is read`() = runTest {
        val parts = """[{"type":"text","text":"Once "},{"type":"text","text":"upon"},{"type":"image"}]"""
        val service = FakeService(
            this,
            answer("""{"object":"vector_store.file_content.page","data":$parts,"has_more":false,"next_page":null}"""),
        )
        val content = service.client().vectorStores.files.content("vs_1", "file-1")
        service.seen.single() shouldCall "GET /v1/vector_stores/vs_1/files/file-1/content"
        content.text shouldBe "Once upon"
        content.data?.last() shouldBe VectorStoreContentPart("image")
        content.hasMore shouldBe false
    }

    @Test
    fun `the text of a file may come in other words`() = runTest {
        val reply = """{"file_id":"file-abc123","filename":"example.txt","attributes":{"key":"value"},
            "content":[{"type":"text","text":"Once"}]}"""
        FakeService(this, answer(reply)).client().vectorStores.files.content("vs_1", "file-1") shouldBe
            VectorStoreFileContent(
                fileId = "file-abc123",
                filename = "example.txt",
                attributes = fileAttributes("key" to "value"),
                content = listOf(VectorStoreContentPart("text", "Once")),
            )
    }

    @Test
    fun `a file that is not there is an exception, and an id that cannot be one is refused by name`() = runTest {
        val files = FakeService(this, error(404)).client().vectorStores.files
        shouldThrow<NotFoundException> { files.content("vs_1", "file-0") }.code shouldBe "a_code"
        val calls: List<Pair<String, suspend () -> Any>> = listOf(
            "vectorStoreId must not be blank" to { files.list(" ") },
            "vectorStoreId must not be blank" to { files.create("", VectorStoreFileRequest("file-1")) },
            "fileId must not be blank" to { files.retrieve("vs_1", "") },
            "fileId must not be \"..\"" to { files.delete("vs_1", "..") },
        )
        for ((message, call) in calls) shouldThrow<IllegalArgumentException> { call() }.message shouldBe message
    }
}
