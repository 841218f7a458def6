package dev.parley.vectorstores

import dev.parley.BadRequestException
import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.RequestOptions
import dev.parley.SortOrder
import dev.parley.json
import dev.parley.json.Extra
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.time.Instant

class VectorStoresTest : AnnotationSpec() {
    @Test
    fun `a store is made`() = runTest {
        val service = FakeService(this, answer(STORE))
        val request = VectorStoreRequest(
            name = "Support FAQ",
            description = "Questions.",
            fileIds = listOf("file-1"),
            chunkingStrategy = ChunkingStrategy.of(800, 400),
            expiresAfter = VectorStoreExpiration.unusedFor(7),
            metadata = mapOf("a" to "b"),
        )
        service.client().vectorStores.create(request) shouldBe VectorStore(
            id = "vs_123",
            createdAt = Instant.ofEpochSecond(1_698_107_661),
            name = "my_vector_store",
            description = "Questions.",
            usageBytes = 123_456,
            fileCounts = VectorStoreFileCounts(0, 100, 2, 1, 103),
            status = VectorStoreStatus.COMPLETED,
            expiresAfter = VectorStoreExpiration(ExpirationAnchor.LAST_ACTIVE_AT, 7),
            expiresAt = Instant.ofEpochSecond(1_698_712_461),
            lastActiveAt = Instant.ofEpochSecond(1_698_107_661),
            metadata = mapOf("a" to "b"),
            objectType = "vector_store",
            extra = Extra.of("last_used_at", 1_698_107_661),
        )
        val seen = service.seen.single()
        seen shouldCall "POST /v1/vector_stores"
        json(seen.body) shouldBe json(
            """{"name":"Support FAQ","description":"Questions.","file_ids":["file-1"],
            "chunking_strategy":{"type":"static","static":{"max_chunk_size_tokens":800,"chunk_overlap_tokens":400}},
            "expires_after":{"anchor":"last_active_at","days":7},"metadata":{"a":"b"}}""",
        )
    }

    @Test
    fun `an empty store needs nothing`() = runTest {
        val service = FakeService(this, answer(BRIEF_STORE))
        val store = service.client().vectorStores.create()
        service.seen.single().body shouldBe "{}"
        store.name shouldBe "Support FAQ"
        store.status shouldBe null
        store.fileCounts?.completed shouldBe 3
    }

    @Test
    fun `a store is fetched`() = runTest {
        val service =
            FakeService(this, answer("""{"id":"vs_abc123","object":"vector_store","created_at":1699061776}"""))
        service.client().vectorStores.retrieve("vs_abc123") shouldBe
            VectorStore("vs_abc123", Instant.ofEpochSecond(1_699_061_776), objectType = "vector_store")
        service.seen.single() shouldCall "GET /v1/vector_stores/vs_abc123"
        service.seen.single().body shouldBe ""
    }

    @Test
    fun `a store is changed`() = runTest {
        val service = FakeService(this, answer(BRIEF_STORE))
        val request = VectorStoreUpdateRequest("Support FAQ", VectorStoreExpiration.unusedFor(1), mapOf("a" to "b"))
        service.client().vectorStores.update("vs_abc123", request).id shouldBe "vs_abc123"
        val seen = service.seen.single()
        seen shouldCall "POST /v1/vector_stores/vs_abc123"
        json(seen.body) shouldBe json(
            """{"name":"Support FAQ","expires_after":{"anchor":"last_active_at","days":1},"metadata":{"a":"b"}}""",
        )
    }

    @Test
    fun `a store is deleted`() = runTest {
        val service =
            FakeService(this, answer("""{"id":"vs_abc123","object":"vector_store.deleted","deleted":true}"""))
        service.client().vectorStores.delete("vs_abc123") shouldBe Deleted("vs_abc123", true, "vector_store.deleted")
        service.seen.single() shouldCall "DELETE /v1/vector_stores/vs_abc123"
    }

    @Test
    fun `stores are listed page by page`() = runTest {
        val service = FakeService(
            this,
            answer("""{"data":[$STORE,$BRIEF_STORE],"first_id":"vs_123","last_id":"vs_abc123","has_more":true}"""),
            answer(page(STORE)),
        )
        val request = VectorStoreListRequest(limit = 2, after = "vs_0", before = "vs_9", order = SortOrder.DESC)
        service.client().vectorStores.list(request).all().map { it.id }.toList() shouldBe
            listOf("vs_123", "vs_abc123", "vs_123")
        val (first, second) = service.seen
        first shouldCall "GET /v1/vector_stores"
        first.query shouldBe mapOf(
            "limit" to listOf("2"),
            "after" to listOf("vs_0"),
            "before" to listOf("vs_9"),
            "order" to listOf("desc"),
        )
        second shouldCall "GET /v1/vector_stores"
        second.query shouldBe first.query + ("after" to listOf("vs_abc123"))
        service.client().vectorStores.list()
        service.seen.last().query shouldBe emptyMap()
    }

    @Test
    fun `a store is searched`() = runTest {
        val found = """{"file_id":"file_123","filename":"document.pdf","score":0.95,
            "attributes":{"author":"John Doe","date":"2023-01-01"},"content":[{"type":"text","text":"Relevant chunk"}]}"""
        val service = FakeService(
            this,
            answer(
                """{"object":"vector_store.search_results.page","search_query":"What is the return policy?",
                "data":[$found],"has_more":true,"next_page":"p2"}""",
            ),
        )
        val request = VectorStoreSearchRequest(
            "What is the return policy?",
            filters = Filters.eq("author", "John Doe"),
            maxNumResults = 5,
            rankingOptions = SearchRankingOptions(SearchRanker.NONE, 0.5),
            rewriteQuery = true,
        )
        service.client().vectorStores.search("vs_abc123", request) shouldBe VectorStoreSearchResults(
            data = listOf(
                VectorStoreSearchResult(
                    fileId = "file_123",
                    filename = "document.pdf",
                    score = 0.95,
                    content = listOf(VectorStoreContentPart("text", "Relevant chunk")),
                    attributes = fileAttributes("author" to "John Doe", "date" to "2023-01-01"),
                ),
            ),
            searchQuery = listOf("What is the return policy?"),
            hasMore = true,
            nextPage = "p2",
            objectType = "vector_store.search_results.page",
        )
        val seen = service.seen.single()
        seen shouldCall "POST /v1/vector_stores/vs_abc123/search"
        json(seen.body) shouldBe json(
            """{"query":"What is the return policy?","filters":{"type":"eq","key":"author","value":"John Doe"},
            "max_num_results":5,"ranking_options":{"ranker":"none","score_threshold":0.5},"rewrite_query":true}""",
        )
    }

    @Test
    fun `a store is asked several questions`() = runTest {
        val service = FakeService(this, answer("""{"search_query":["a","b"],"data":[]}"""))
        val query = SearchQuery.of(listOf("a", "b"))
        service.client().vectorStores.search("vs_1", VectorStoreSearchRequest(query)).searchQuery shouldBe
            listOf("a", "b")
        json(service.seen.single().body) shouldBe json("""{"query":["a","b"]}""")
    }

    @Test
    fun `what the service refuses is an exception`() = runTest {
        shouldThrow<NotFoundException> { FakeService(this, error(404)).client().vectorStores.retrieve("vs_0") }
            .requestId shouldBe "req_1"
        shouldThrow<BadRequestException> { FakeService(this, error(400)).client().vectorStores.create() }
        for (id in listOf(" ", "a/b", "..")) {
            shouldThrow<IllegalArgumentException> { FakeService(this).client().vectorStores.delete(id) }
        }
    }

    @Test
    fun `another beta can be asked for`() = runTest {
        val service = FakeService(this, answer(STORE))
        service.client().vectorStores.retrieve("vs_1", RequestOptions(beta = "assistants=v3"))
        service.seen.single().headers["OpenAI-Beta"] shouldBe "assistants=v3"
    }
}
