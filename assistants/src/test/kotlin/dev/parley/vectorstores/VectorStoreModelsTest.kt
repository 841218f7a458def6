package dev.parley.vectorstores

import dev.parley.assistants.exchange
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject

class VectorStoreModelsTest : AnnotationSpec() {
    private fun comparison(type: String, value: String) = """{"type":"$type","key":"k","value":$value}"""

    @Test
    fun `filters are written as the service reads them, and read as they are written`() {
        val filters = listOf(
            Filters.eq("k", "v") to comparison("eq", "\"v\""),
            Filters.eq("k", 1) to comparison("eq", "1"),
            Filters.eq("k", true) to comparison("eq", "true"),
            Filters.ne("k", "v") to comparison("ne", "\"v\""),
            Filters.ne("k", 0.5) to comparison("ne", "0.5"),
            Filters.ne("k", false) to comparison("ne", "false"),
            Filters.gt("k", 1_700_000_000L) to comparison("gt", "1700000000"),
            Filters.gte("k", -2) to comparison("gte", "-2"),
            Filters.lt("k", 1.5f) to comparison("lt", "1.5"),
            Filters.lte("k", 3) to comparison("lte", "3"),
            Filters.isIn("k", "a", "b") to comparison("in", """["a","b"]"""),
            Filters.isIn("k", 1, 2.5) to comparison("in", "[1,2.5]"),
            Filters.notIn("k", "a") to comparison("nin", """["a"]"""),
            Filters.notIn("k", 1) to comparison("nin", "[1]"),
            Filters.and(Filters.eq("k", "v"), Filters.or(Filters.eq("k", 1), Filters.lt("k", 2))) to
                """{"type":"and","filters":[${comparison("eq", "\"v\"")},
                {"type":"or","filters":[${comparison("eq", "1")},${comparison("lt", "2")}]}]}""",
        )
        for ((filter, text) in filters) {
            val written = OpenAIJson.encodeToString(SearchFilter.serializer(), filter)
            json(written) shouldBe json(text)
            OpenAIJson.decodeFromString(SearchFilter.serializer(), written) shouldBe filter
        }
    }

    @Test
    fun `a filter of a new kind is kept as it came`() {
        for (text in listOf("""{"type":"near","point":[1,2]}""", """{"key":"k","value":1}""", """{"type":"eq"}""")) {
            val filter = OpenAIJson.decodeFromString(SearchFilter.serializer(), text)
            filter shouldBe SearchFilter.Unknown(json(text) as JsonObject)
            OpenAIJson.encodeToString(SearchFilter.serializer(), filter) shouldBe text
        }
    }

    @Test
    fun `attributes are written as plain as they can be, and of a new kind kept as they came`() {
        val values = listOf(
            AttributeValue.of("1") to "\"1\"",
            AttributeValue.of("true") to "\"true\"",
            AttributeValue.of(true) to "true",
            AttributeValue.of(12) to "12",
            AttributeValue.of(1_700_000_000_000L) to "1700000000000",
            AttributeValue.of(0.25) to "0.25",
            AttributeValue.of(1e300) to "1.0E300",
            AttributeValue.Unknown(json("[1,null]")) to "[1,null]",
            AttributeValue.Unknown(json("null")) to "null",
        )
        for ((value, text) in values) {
            OpenAIJson.encodeToString(AttributeValue.serializer(), value) shouldBe text
            OpenAIJson.decodeFromString(AttributeValue.serializer(), text) shouldBe value
        }
    }

    @Test
    fun `what cannot be right is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "limit must not be negative" to { VectorStoreListRequest(limit = -1) },
            "limit must not be negative" to { VectorStoreFileListRequest(limit = -1) },
            "fileId must not be blank" to { VectorStoreFileRequest(" ") },
            "entries must hold strings, numbers and booleans, but not so \"k\"" to { fileAttributes("k" to listOf(1)) },
            "number must be finite" to { AttributeValue.of(Double.NaN) },
            "fileIds must be given or else files" to { VectorStoreFileBatchRequest() },
            "fileIds must be given or else files" to { VectorStoreFileBatchRequest(listOf("f"), listOf()) },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith message }
        }
    }

    @Test
    fun `what the service may judge better goes out`() = runTest {
        val sizes = """{"type":"static","static":{"max_chunk_size_tokens":99,"chunk_overlap_tokens":98}}"""
        val many = fileAttributes(*Array(17) { "k$it".repeat(30) to "v".repeat(513) })
        val expiry = VectorStoreExpiration.unusedFor(366)
        val ids = List(501) { "file-$it" }
        val created = VectorStoreRequest(fileIds = ids, chunkingStrategy = ChunkingStrategy.of(99, 98))
        exchange(STORE) { it.vectorStores.create(created) }.sent(
            "POST /v1/vector_stores",
            """{"file_ids":[${ids.joinToString { "\"$it\"" }}],"chunking_strategy":$sizes}""",
        )
        exchange(STORE) { it.vectorStores.update("vs_1", VectorStoreUpdateRequest(expiresAfter = expiry)) }.sent(
            "POST /v1/vector_stores/vs_1",
            """{"expires_after":{"anchor":"last_active_at","days":366}}""",
        )
        exchange(STORE_FILE) { it.vectorStores.files.update("vs_1", "f", VectorStoreFileUpdateRequest(many)) }.sent(
            "POST /v1/vector_stores/vs_1/files/f",
            """{"attributes":{${many.keys.joinToString { "\"$it\":\"${"v".repeat(513)}\"" }}}}""",
        )
        exchange(BATCH) { it.vectorStores.fileBatches.create("vs_1", VectorStoreFileBatchRequest(listOf())) }
            .sent("POST /v1/vector_stores/vs_1/file_batches", """{"file_ids":[]}""")
        val search = VectorStoreSearchRequest(SearchQuery.of(listOf()), null, 51, SearchRankingOptions(null, 1.5))
        exchange("{}") { it.vectorStores.search("vs_1", search) }.sent(
            "POST /v1/vector_stores/vs_1/search",
            """{"query":[],"max_num_results":51,"ranking_options":{"score_threshold":1.5}}""",
        )
    }

    @Test
    fun `a blank cursor is none, and a large page is asked for`() = runTest {
        val stores = VectorStoreListRequest(limit = 101, after = "", before = " ")
        exchange(page(STORE)) { it.vectorStores.list(stores) }
            .sent("GET /v1/vector_stores", query = mapOf("limit" to "101"))
        val files = VectorStoreFileListRequest(limit = 101, after = "", before = " ")
        exchange(page(STORE_FILE)) { it.vectorStores.files.list("vs_1", files) }
            .sent("GET /v1/vector_stores/vs_1/files", query = mapOf("limit" to "101"))
    }
}
