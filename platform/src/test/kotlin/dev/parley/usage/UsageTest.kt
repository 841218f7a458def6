package dev.parley.usage

import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.generation.SearchContextSize
import dev.parley.generation.ServiceTier
import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.math.BigDecimal
import java.time.Instant

class UsageTest : AnnotationSpec() {
    private val start = Instant.ofEpochSecond(1730419200)

    private fun page(result: String, next: String? = null, begin: Long = 1730419200) =
        """{"object":"page","data":[{"object":"bucket","start_time":$begin,"end_time":${begin + 86400},
        "results":[$result]}],"has_more":${next != null},"next_page":${next?.let { "\"$it\"" }}}"""

    @Test
    fun `completions tell all their tokens`() = runTest {
        val result = """{"object":"organization.usage.completions.result","input_tokens":1000,"input_cached_tokens":400,
            "input_cache_write_tokens":100,"input_uncached_tokens":500,"output_tokens":600,"input_text_tokens":410,
            "output_text_tokens":420,"input_cached_text_tokens":300,"input_audio_tokens":51,"input_cached_audio_tokens":52,
            "output_audio_tokens":53,"input_image_tokens":54,"input_cached_image_tokens":55,"output_image_tokens":56,
            "num_model_requests":5,"project_id":"proj_1","user_id":null,"api_key_id":null,"model":"gpt-5.2","batch":false,
            "service_tier":"flex"}"""
        val service = FakeService(this, answer(page(result)))
        val request = CompletionsUsageRequest(
            start,
            endTime = start.plusSeconds(86400),
            bucketWidth = UsageBucketWidth.HOUR,
            projectIds = listOf("proj_1", "proj_2"),
            userIds = listOf("user_1"),
            apiKeyIds = listOf("key_1"),
            models = listOf("gpt-5.2"),
            batch = false,
            groupBy = listOf(CompletionsUsageGroup.MODEL, CompletionsUsageGroup.BATCH),
            limit = 3,
            page = "page_1",
        )
        val bucket = service.client().usage.completions(request, RequestOptions(apiKey = "sk-admin-1")).data.single()
        bucket.startTime shouldBe start
        bucket.endTime shouldBe start.plusSeconds(86400)
        bucket.results.single() shouldBe CompletionsUsage(
            1000, 600, 5, 400, 100, 500, 410, 300, 420, 51, 52, 53, 54, 55, 56, "proj_1", null, null, "gpt-5.2", false,
            ServiceTier.of("flex"), "organization.usage.completions.result",
        )
        val seen = service.seen.single()
        seen.call shouldBe "GET /v1/organization/usage/completions"
        seen.headers["Authorization"] shouldBe "Bearer sk-admin-1"
        seen.query shouldBe mapOf(
            "start_time" to listOf("1730419200"),
            "end_time" to listOf("1730505600"),
            "bucket_width" to listOf("1h"),
            "limit" to listOf("3"),
            "project_ids" to listOf("proj_1", "proj_2"),
            "user_ids" to listOf("user_1"),
            "api_key_ids" to listOf("key_1"),
            "models" to listOf("gpt-5.2"),
            "batch" to listOf("false"),
            "group_by" to listOf("model", "batch"),
            "page" to listOf("page_1"),
        )
    }

    @Test
    fun `the other kinds are asked for by their own paths, and read`() = runTest {
        val ids = """"project_id":null,"user_id":null,"api_key_id":"key_1""""
        val plain = UsageRequest(start)
        val models = ModelUsageRequest(start, groupBy = listOf(ModelUsageGroup.API_KEY))
        val images =
            ImagesUsageRequest(start, sources = listOf(ImagesSource.EDIT), sizes = listOf(ImagesSize.SIZE_512X512))
        val files = FileSearchCallsUsageRequest(start, vectorStoreIds = listOf("vs_1"))
        val web = WebSearchCallsUsageRequest(start, contextLevels = listOf(SearchContextSize.LOW))
        data class Case(
            val path: String,
            val result: String,
            val read: Any,
            val call: suspend (Usage) -> Page<out UsageBucket<*>>,
        )
        val cases = listOf(
            Case(
                "embeddings",
                """{"input_tokens":7,"num_model_requests":2,$ids}""",
                EmbeddingsUsage(7, 2, apiKeyId = "key_1"),
            ) {
                it.embeddings(models)
            },
            Case(
                "moderations",
                """{"input_tokens":7,"num_model_requests":2,$ids}""",
                ModerationsUsage(7, 2, apiKeyId = "key_1"),
            ) {
                it.moderations(models)
            },
            Case(
                "images",
                """{"images":7,"num_model_requests":2,"size":"512x512"}""",
                ImagesUsage(7, 2, size = "512x512"),
            ) {
                it.images(images)
            },
            Case("audio_speeches", """{"characters":7,"num_model_requests":2}""", AudioSpeechesUsage(7, 2)) {
                it.audioSpeeches(models)
            },
            Case("audio_transcriptions", """{"seconds":7,"num_model_requests":2}""", AudioTranscriptionsUsage(7, 2)) {
                it.audioTranscriptions(models)
            },
            Case("vector_stores", """{"usage_bytes":7}""", VectorStoresUsage(7)) { it.vectorStores(plain) },
            Case("code_interpreter_sessions", """{"num_sessions":7}""", CodeInterpreterSessionsUsage(7)) {
                it.codeInterpreterSessions(plain)
            },
            Case(
                "file_search_calls",
                """{"num_requests":7,"vector_store_id":"vs_1"}""",
                FileSearchCallsUsage(7, vectorStoreId = "vs_1"),
            ) {
                it.fileSearchCalls(files)
            },
            Case("web_search_calls", """{"num_model_requests":2,"num_requests":7}""", WebSearchCallsUsage(2, 7)) {
                it.webSearchCalls(web)
            },
        )
        for (case in cases) {
            val service = FakeService(this, answer(page(case.result)))
            case.call(service.client().usage).data.single().results.single() shouldBe case.read
            service.seen.single().call shouldBe "GET /v1/organization/usage/${case.path}"
            if (case.path == "images") {
                service.seen.single().query.keys shouldBe setOf("start_time", "sources", "sizes")
            }
        }
    }

    @Test
    fun `costs keep every digit`() = runTest {
        val result = """{"object":"organization.costs.result","amount":{"value":0.1000000000000000055511151231257827,
            "currency":"usd"},"line_item":"Tokens","quantity":1.5,"quantity_unit":"1000_tokens"}"""
        val service = FakeService(this, answer(page(result)))
        val request =
            CostsRequest(start, bucketWidth = CostsBucketWidth.DAY, groupBy = listOf(CostsGroup.LINE_ITEM), limit = 1)
        val costs = service.client().usage.costs(request).data.single().results.single()
        costs.amount?.value shouldBe BigDecimal("0.1000000000000000055511151231257827")
        costs shouldBe Costs(
            CostsAmount(BigDecimal("0.1000000000000000055511151231257827"), "usd"),
            "Tokens",
            quantity = BigDecimal("1.5"),
            quantityUnit = "1000_tokens",
            objectType = "organization.costs.result",
        )
        JsonBytes.of(OpenAIJson).encodeToElement(Costs.serializer(), costs) shouldBe json(result)
        service.seen.single().query.keys shouldBe setOf("start_time", "bucket_width", "limit", "group_by")
        shouldThrow<DecodingException> {
            FakeService(this, answer(page("""{"amount":{"value":"much"}}"""))).client().usage.costs(request)
        }
    }

    @Test
    fun `pages name the next one`() = runTest {
        val first = page("""{"num_sessions":1}""", next = "page_2")
        val second = page("""{"num_sessions":2}""", begin = 1730505600)
        val service = FakeService(this, answer(first), answer(second))
        val page = service.client().usage.codeInterpreterSessions(UsageRequest(start, limit = 1))
        page.hasMore shouldBe true
        page.lastId shouldBe "page_2"
        page.all().toList().flatMap { it.results }.map { it.sessions } shouldBe listOf(1, 2)
        service.seen.map { it.query["page"] } shouldBe listOf(null, listOf("page_2"))
        service.seen.map { it.query["limit"] }.distinct() shouldBe listOf(listOf("1"))
    }

    @Test
    fun `a page that promises more and does not say where is a failure, and a negative limit is refused`() = runTest {
        val service = FakeService(this, answer("""{"data":[],"has_more":true}"""))
        shouldThrow<DecodingException> { service.client().usage.vectorStores(UsageRequest(start)).next() }
        shouldThrow<IllegalArgumentException> { UsageRequest(start, limit = -1) }.message shouldBe
            "limit must not be negative, but is -1"
    }
}
