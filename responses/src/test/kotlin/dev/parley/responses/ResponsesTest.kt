package dev.parley.responses

import dev.parley.BadRequestException
import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.SortOrder
import dev.parley.generation.ReasoningEffort
import dev.parley.generation.SearchContextSize
import dev.parley.json
import dev.parley.json.Extra
import dev.parley.responses.items.CompactionItem
import dev.parley.responses.items.Include
import dev.parley.responses.items.ItemListRequest
import dev.parley.responses.items.Message
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.tools.FileSearchTool
import dev.parley.responses.tools.ImageGenerationTool
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import dev.parley.responses.tools.UserLocation
import dev.parley.responses.tools.WebSearchPreviewTool
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import java.time.Instant

class ResponsesTest : AnnotationSpec() {
    @Test
    fun `a question is answered`() = runTest {
        val service = FakeService(this, answer(RESPONSE))
        val response = service.client().responses.create(ResponseRequest("gpt-5.4", "Hi"))
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/responses"
        seen.query shouldBe emptyMap()
        json(seen.body) shouldBe json("""{"model":"gpt-5.4","input":"Hi"}""")
        response.id shouldBe "resp_1"
        response.text shouldBe "Hi there"
        response.functionCalls.single().callId shouldBe "call_1"
        response.status shouldBe ResponseStatus.COMPLETED
        response.createdAt shouldBe Instant.ofEpochSecond(1741476542)
        response.completedAt shouldBe Instant.ofEpochSecond(1741476543)
        response.model shouldBe "gpt-5.4"
        response.instructions shouldBe ResponseInput.text("Be brief.")
        response.conversation shouldBe ConversationReference("conv_1")
        response.reasoning shouldBe Reasoning(ReasoningEffort.HIGH)
        response.textOptions shouldBe ResponseText(TextFormat.Text())
        response.toolChoice shouldBe ResponseToolChoice.AUTO
        response.tools?.single() shouldBe WebSearchPreviewTool(
            userLocation = UserLocation.Approximate(country = "US"),
            searchContextSize = SearchContextSize.MEDIUM,
            extra = Extra.of(mapOf("domains" to emptyList<String>())),
        )
        response.usage shouldBe ResponseUsage(36, 87, 123, InputTokensDetails(3, 4), OutputTokensDetails(5))
        response.metadata shouldBe emptyMap()
        response.error shouldBe null
        response.incompleteDetails?.reason shouldBe IncompleteReason.MAX_OUTPUT_TOKENS
    }

    @Test
    fun `each call goes where it belongs`() = runTest {
        val service = FakeService(
            this,
            answer(RESPONSE),
            answer("""{"id":"resp_1","object":"response","deleted":true}"""),
            answer(RESPONSE),
            answer("""{"object":"response.input_tokens","input_tokens":11}"""),
            answer(
                """{"id":"resp_2","object":"response.compaction","created_at":1764967971,"output":[{"type":"compaction",
                "id":"cmp_1","encrypted_content":"gAAA"}],"usage":{"input_tokens":139,"output_tokens":438,
        "total_tokens":577}}""",
            ),
        )
        val responses = service.client().responses
        val include = listOf(Include.REASONING_ENCRYPTED_CONTENT, Include.CODE_INTERPRETER_CALL_OUTPUTS)
        responses.retrieve("resp_1", include).id shouldBe "resp_1"
        responses.delete("resp_1").deleted shouldBe true
        responses.cancel("resp_1").id shouldBe "resp_1"
        val joke = ResponseRequest("gpt-5", "Tell me a joke.", maxOutputTokens = 100, truncation = Truncation.AUTO)
        responses.countInputTokens(joke).inputTokens shouldBe 11
        val compacted = responses.compact(CompactRequest("gpt-5", listOf(Message.user("Hi"))))
        (compacted.output.single() as CompactionItem).encryptedContent shouldBe "gAAA"
        compacted.usage?.totalTokens shouldBe 577
        service.seen.map { it.call to it.body } shouldBe listOf(
            "GET /v1/responses/resp_1" to "",
            "DELETE /v1/responses/resp_1" to "",
            "POST /v1/responses/resp_1/cancel" to "",
            "POST /v1/responses/input_tokens" to """{"model":"gpt-5","input":"Tell me a joke.","truncation":"auto"}""",
            "POST /v1/responses/compact" to
                """{"model":"gpt-5","input":[{"type":"message","role":"user","content":"Hi"}]}""",
        )
        service.seen.first().query shouldBe mapOf("include" to include.map { it.value })
    }

    @Test
    fun `nothing is an answer to a deletion, and nonsense is none`() = runTest {
        val responses = FakeService(this, answer(""), answer("gone")).client().responses
        responses.delete("resp_1").deleted shouldBe true
        shouldThrow<DecodingException> { responses.delete("resp_1") }.body shouldBe "gone"
    }

    @Test
    fun `a moment may have a fraction, or be a text`() {
        for (moment in listOf("1741476542.125", "\"1741476542.125\"", "1741476542125")) {
            val text = """{"id":"r","output":[],"created_at":$moment,"completed_at":1741476543}"""
            val response = read(Response.serializer(), text)
            response.createdAt shouldBe Instant.ofEpochSecond(1741476542, 125_000_000)
            response.completedAt shouldBe Instant.ofEpochSecond(1741476543)
        }
    }

    @Test
    fun `a response is read whatever it lacks, and keeps what nobody described`() {
        read(Response.serializer(), "{}") shouldBe Response()
        val text = """{"output":[{"type":"message"}],"usage":{"input_tokens":3.0,"cost":0.5},"error":{"message":null},
            "incomplete_details":{},"conversation":"x","provider":"p","created_at":null,"model":null}"""
        val response = read(Response.serializer(), text.replace("\"conversation\":\"x\",", ""))
        response.text shouldBe ""
        response.usage?.inputTokens shouldBe 3
        response.usage?.extra?.number("cost") shouldBe 0.5
        response.error shouldBe ResponseError()
        response.extra.text("provider") shouldBe "p"
        response.createdAt shouldBe Instant.EPOCH
    }

    @Test
    fun `tools repeated in the form of chat completions are kept as they came`() {
        val tool = """{"type":"function","function":{"name":"f"}}"""
        val response = read(Response.serializer(), """{"tools":[$tool],"tool_choice":$tool}""")
        response.tools shouldBe listOf(ResponseTool.Unknown(json(tool) as JsonObject))
        response.toolChoice shouldBe ResponseToolChoice.Unknown(json(tool) as JsonObject)
    }

    @Test
    fun `what lacks what makes it that is kept as it came, and fails nothing`() {
        val tools = listOf("mcp", "file_search", "code_interpreter", "custom", "namespace").map { """{"type":"$it"}""" }
        val items = listOf("function_call_output", "item_reference", "mcp_approval_response").map {
            """{"type":"$it"}"""
        }
        val format = """{"type":"json_schema","strict":true}"""
        val text = """{"tools":$tools,"output":$items,"text":{"format":$format},"prompt":{"version":"2"}}"""
        val response = read(Response.serializer(), text)
        response.tools shouldBe tools.map { ResponseTool.Unknown(json(it) as JsonObject) }
        response.output shouldBe items.map { ResponseItem.Unknown(json(it) as JsonObject) }
        response.textOptions?.format shouldBe TextFormat.Unknown(json(format) as JsonObject)
        response.prompt shouldBe null
        lost(text, write(Response.serializer(), response)) shouldBe emptyList()
        val event = """{"type":"response.output_item.added","output_index":0}"""
        read(ResponseEventSerializer, event) shouldBe ResponseEvent.Unknown(json(event) as JsonObject)
    }

    @Test
    fun `a short request takes all that a long one takes`() {
        ResponseRequest("m", "Hi", instructions = "Be brief.", temperature = 0.5) shouldBe
            ResponseRequest("m", ResponseInput.text("Hi"), instructions = "Be brief.", temperature = 0.5)
        ResponseRequest("m", listOf(Message.user("Hi")), store = false, user = "u") shouldBe
            ResponseRequest("m", ResponseInput.items(Message.user("Hi")), store = false, user = "u")
        CompactRequest("m", listOf(Message.user("Hi")), instructions = "Be brief.") shouldBe
            CompactRequest("m", ResponseInput.items(Message.user("Hi")), instructions = "Be brief.")
    }

    @Test
    fun `what a response was given is listed page by page`() = runTest {
        fun page(id: String, more: Boolean) = answer(
            """{"object":"list","data":[{"id":"$id","type":"message","role":"user","content":[]}],"has_more":$more,
            "first_id":"$id","last_id":"$id"}""",
        )
        val service = FakeService(this, page("msg_1", true), page("msg_2", false))
        val request = ItemListRequest(1, "msg_0", SortOrder.ASC, listOf(Include.MESSAGE_INPUT_IMAGE_IMAGE_URL))
        val items = service.client().responses.inputItems("resp_1", request).all().toList()
        items.map { it.id } shouldBe listOf("msg_1", "msg_2")
        service.seen.map { it.call }.toSet() shouldBe setOf("GET /v1/responses/resp_1/input_items")
        service.seen.map { it.query["after"] } shouldBe listOf(listOf("msg_0"), listOf("msg_1"))
        service.seen.last().query - "after" shouldBe mapOf(
            "limit" to listOf("1"),
            "order" to listOf("asc"),
            "include" to listOf("message.input_image.image_url"),
        )
    }

    @Test
    fun `what can never be right is refused by name`() {
        val text = ResponseInput.text("a")
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model" to { ResponseRequest(" ", text) },
            "conversation" to { ResponseRequest("m", text, previousResponseId = "r", conversation = "c") },
            "model" to { CompactRequest(" ", text) },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith "$name must "
        }
    }

    @Test
    fun `numbers that may be right elsewhere go out`() = runTest {
        val tools = listOf(
            FileSearchTool(listOf("vs_1"), maxResults = 51),
            ImageGenerationTool(outputCompression = 101, partialImages = 4),
        )
        val request = ResponseRequest(
            "m",
            "a",
            tools = tools,
            maxOutputTokens = 15,
            topLogprobs = 21,
            contextManagement = listOf(ContextManagement("compaction", 999)),
        )
        val service = FakeService(this, answer(RESPONSE), answer("""{"data":[]}"""))
        service.client().responses.create(request)
        json(service.seen.last().body) shouldBe json(
            """{"model":"m","input":"a","tools":[{"type":"file_search","vector_store_ids":["vs_1"],
            "max_num_results":51},{"type":"image_generation","output_compression":101,"partial_images":4}],
            "max_output_tokens":15,"top_logprobs":21,
            "context_management":[{"type":"compaction","compact_threshold":999}]}""",
        )
        service.client().responses.inputItems("resp_1", ItemListRequest(limit = 101, after = " "))
        service.seen.last().query shouldBe mapOf("limit" to listOf("101"))
    }

    @Test
    fun `what the service refuses is an exception`() = runTest {
        val responses = FakeService(this, error(404)).client().responses
        val calls: List<suspend () -> Any> = listOf(
            { responses.retrieve("resp_1") },
            { responses.delete("resp_1") },
            { responses.cancel("resp_1") },
            { responses.inputItems("resp_1") },
            { responses.compact(CompactRequest("m")) },
            { responses.countInputTokens(InputTokensRequest()) },
        )
        for (call in calls) shouldThrow<NotFoundException> { call() }.requestId shouldBe "req_1"
        val refusing = FakeService(this, error(400)).client().responses
        shouldThrow<BadRequestException> { refusing.create(ResponseRequest("m", "Hi")) }.code shouldBe "a_code"
        shouldThrow<IllegalArgumentException> { responses.retrieve(" ") }.message shouldStartWith "id must not"
    }

    companion object {
        const val RESPONSE = """{"id":"resp_1","object":"response","created_at":1741476542,"status":"completed",
            "completed_at":1741476543,"error":null,"incomplete_details":{"reason":"max_output_tokens"},
            "instructions":"Be brief.","max_output_tokens":null,"model":"gpt-5.4","output":[
            {"type":"message","id":"msg_1","status":"completed","role":"assistant","content":[
            {"type":"output_text","text":"Hi","annotations":[]},{"type":"output_text","text":" there",
        "annotations":[]}]},
            {"type":"function_call","id":"fc_1","call_id":"call_1","name":"f","arguments":"{}","status":"completed"}],
            "parallel_tool_calls":true,"previous_response_id":null,"reasoning":{"effort":"high","summary":null},
            "store":true,"temperature":1.0,"text":{"format":{"type":"text"}},"tool_choice":"auto","tools":[
            {"type":"web_search_preview","domains":[],"search_context_size":"medium","user_location":
            {"type":"approximate","city":null,"country":"US","region":null,"timezone":null}}],"top_p":1.0,
            "truncation":"disabled","usage":{"input_tokens":36,"input_tokens_details":{"cached_tokens":3,
            "cache_write_tokens":4},"output_tokens":87,"output_tokens_details":{"reasoning_tokens":5},
        "total_tokens":123},
            "user":null,"metadata":{},"conversation":{"id":"conv_1"}}"""
    }
}
