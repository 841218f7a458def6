package dev.parley.vectorstores

import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
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
    fun `what the service would refuse is refused by name`() {
        val sizes = ChunkingStrategy.Static(ChunkSizes(99, 0))
        val long = mapOf("k" to AttributeValue.of("secret".repeat(86)))
        val cases: List<Pair<String, () -> Any>> = listOf(
            "fileIds must be 500 at most, but are 501" to { VectorStoreRequest(fileIds = List(501) { "f" }) },
            "maxChunkSizeTokens must be in 100..4096" to { VectorStoreRequest(chunkingStrategy = sizes) },
            "days must be in 1..365, but are 0" to { VectorStoreExpiration.unusedFor(0) },
            "days must be in 1..365, but are 366" to {
                VectorStoreUpdateRequest(expiresAfter = VectorStoreExpiration(ExpirationAnchor.of("x"), 366))
            },
            "limit must be in 1..100" to { VectorStoreListRequest(limit = 101) },
            "before must not be blank" to { VectorStoreListRequest(before = "") },
            "after must not be blank" to { VectorStoreFileListRequest(after = "") },
            "before must not be blank" to { VectorStoreFileListRequest(before = "") },
            "fileId must not be blank" to { VectorStoreFileRequest(" ") },
            "maxChunkSizeTokens must be" to { VectorStoreFileRequest("f", sizes) },
            "attributes must be 16 at most, but are 17" to {
                VectorStoreFileUpdateRequest(fileAttributes(*Array(17) { "k$it" to it }))
            },
            "attributes must have keys of 64 characters" to {
                VectorStoreFileRequest("f", attributes = fileAttributes("k".repeat(65) to 1))
            },
            "attributes must have texts of 512 characters at most, but \"k\" is longer" to {
                VectorStoreFileRequest("f", attributes = long)
            },
            "entries must hold texts, numbers and booleans, but not so \"k\"" to { fileAttributes("k" to listOf(1)) },
            "number must be finite" to { AttributeValue.of(Double.NaN) },
            "fileIds must be given or else files" to { VectorStoreFileBatchRequest() },
            "fileIds must be given or else files" to { VectorStoreFileBatchRequest(listOf("f"), listOf()) },
            "fileIds must be 1 to 2000, but are 0" to { VectorStoreFileBatchRequest(fileIds = listOf()) },
            "files must be 1 to 2000, but are 2001" to {
                VectorStoreFileBatchRequest(files = List(2001) { VectorStoreFileRequest("f") })
            },
            "attributes must have texts" to { VectorStoreFileBatchRequest(listOf("f"), attributes = long) },
            "maxNumResults must be in 1..50, but is 51" to { VectorStoreSearchRequest("q", maxNumResults = 51) },
            "scoreThreshold must be in 0..1, but is 1.5" to { SearchRankingOptions(scoreThreshold = 1.5) },
            "texts must not be empty" to { SearchQuery.of(emptyList()) },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith message }
        }
    }
}
