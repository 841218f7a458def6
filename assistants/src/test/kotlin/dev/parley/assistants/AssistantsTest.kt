package dev.parley.assistants

import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.RequestOptions
import dev.parley.SortOrder
import dev.parley.generation.ReasoningEffort
import dev.parley.generation.ResponseFormat
import dev.parley.json
import dev.parley.tools.FunctionDefinition
import dev.parley.vectorstores.ChunkingStrategy
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.time.Instant

class AssistantsTest : AnnotationSpec() {
    private val tutor =
        """{"id":"asst_abc123","object":"assistant","created_at":1698984975,"name":"Math Tutor","description":null,
        "model":"gpt-4o","instructions":"Run Python.","tools":[{"type":"code_interpreter"}],"metadata":{},"top_p":1.0,
        "temperature":1.0,"response_format":"auto","reasoning_effort":null,
        "tool_resources":{"code_interpreter":{"file_ids":["file-1"]},"file_search":{"vector_store_ids":["vs_1"]}}}"""

    private val old =
        """{"created_at":1699640038,"description":null,"file_ids":["file-1"],"id":"asst_1","metadata":{},
        "instructions":"You are a research assistant.","model":"gpt-3.5-turbo-1106","name":"My assistant",
        "object":"assistant","tools":[{"type":"retrieval"}]}"""

    @Test
    fun `an assistant is created with all that it can have`() = runTest {
        val request = AssistantRequest(
            model = "gpt-4o",
            name = "Math Tutor",
            description = "d",
            instructions = "Run Python.",
            tools = listOf(
                AssistantTool.codeInterpreter(),
                AssistantTool.FileSearch(FileSearchOptions(5, RankingOptions(0.5, FileSearchRanker.AUTO))),
                AssistantTool.function(FunctionDefinition("f", "does f", json("""{"type":"object"}""") as JsonObject)),
            ),
            toolResources = NewToolResources(
                CodeInterpreterResources(listOf("file-1")),
                NewFileSearchResources(
                    vectorStores = listOf(
                        NewVectorStore(listOf("file-2"), ChunkingStrategy.of(800, 400), mapOf("a" to "b")),
                    ),
                ),
            ),
            metadata = mapOf("k" to "v"),
            temperature = 0.5,
            topP = 0.9,
            reasoningEffort = ReasoningEffort.LOW,
            responseFormat = AssistantResponseFormat.of(ResponseFormat.Json),
        )
        val assistant = exchange(tutor) { it.assistants.create(request) }.sent(
            "POST /v1/assistants",
            """{"model":"gpt-4o","name":"Math Tutor","description":"d","instructions":"Run Python.","tools":[
            {"type":"code_interpreter"},{"type":"file_search","file_search":{"max_num_results":5,
            "ranking_options":{"score_threshold":0.5,"ranker":"auto"}}},{"type":"function","function":{"name":"f",
            "description":"does f","parameters":{"type":"object"}}}],"tool_resources":{"code_interpreter":
            {"file_ids":["file-1"]},"file_search":{"vector_stores":[{"file_ids":["file-2"],"chunking_strategy":
            {"type":"static","static":{"max_chunk_size_tokens":800,"chunk_overlap_tokens":400}},"metadata":{"a":"b"}}]}},
            "metadata":{"k":"v"},"temperature":0.5,"top_p":0.9,"reasoning_effort":"low",
            "response_format":{"type":"json_object"}}""",
        )
        assistant shouldBe Assistant(
            id = "asst_abc123",
            createdAt = Instant.ofEpochSecond(1_698_984_975),
            model = "gpt-4o",
            tools = listOf(AssistantTool.codeInterpreter()),
            name = "Math Tutor",
            instructions = "Run Python.",
            toolResources = ToolResources(
                CodeInterpreterResources(listOf("file-1")),
                FileSearchResources(listOf("vs_1")),
            ),
            temperature = 1.0,
            topP = 1.0,
            responseFormat = AssistantResponseFormat.AUTO,
            objectType = "assistant",
        )
    }

    @Test
    fun `an assistant of the first version is created`() = runTest {
        val request = AssistantRequest(
            model = "gpt-3.5-turbo-1106",
            name = "My assistant",
            instructions = "You are a research assistant.",
            tools = listOf(AssistantTool.retrieval()),
            fileIds = listOf("file-1"),
        )
        val v1 = RequestOptions(beta = "assistants=v1")
        val assistant = exchange(old) { it.assistants.create(request, v1) }.sent(
            "POST /v1/assistants",
            """{"model":"gpt-3.5-turbo-1106","name":"My assistant","instructions":"You are a research assistant.",
            "tools":[{"type":"retrieval"}],"file_ids":["file-1"]}""",
            beta = "assistants=v1",
        )
        assistant.fileIds shouldBe listOf("file-1")
        assistant.tools shouldBe listOf(AssistantTool.retrieval())
    }

    @Test
    fun `an assistant is retrieved, updated and deleted`() = runTest {
        exchange(tutor) { it.assistants.retrieve("asst_abc123") }.sent("GET /v1/assistants/asst_abc123").name shouldBe
            "Math Tutor"
        val request = AssistantUpdateRequest(model = "gpt-4-1106-preview", name = "My upgraded assistant")
        exchange(old) { it.assistants.update("asst_1", request) }
            .sent("POST /v1/assistants/asst_1", """{"model":"gpt-4-1106-preview","name":"My upgraded assistant"}""")
            .id shouldBe "asst_1"
        exchange("""{"deleted":true,"id":"asst_1","object":"assistant.deleted"}""") { it.assistants.delete("asst_1") }
            .sent("DELETE /v1/assistants/asst_1") shouldBe Deleted("asst_1", true, "assistant.deleted")
    }

    @Test
    fun `assistants are listed page by page`() = runTest {
        val service = FakeService(
            this,
            answer("""{"data":[$tutor],"first_id":"asst_abc123","last_id":"asst_abc123","has_more":true}"""),
            answer("""{"data":[$old],"has_more":false}"""),
        )
        val request = CursorRequest(limit = 10, after = "a", before = "b", order = SortOrder.DESC)
        service.client().assistants.list(request).all().toList().map { it.id } shouldBe listOf("asst_abc123", "asst_1")
        service.seen.map { it.call }.distinct() shouldBe listOf("GET /v1/assistants")
        service.seen.map { it.query.mapValues { (_, values) -> values.single() } } shouldBe listOf(
            mapOf("limit" to "10", "after" to "a", "before" to "b", "order" to "desc"),
            mapOf("limit" to "10", "after" to "asst_abc123", "before" to "b", "order" to "desc"),
        )
        service.seen.map { it.headers["OpenAI-Beta"] }.distinct() shouldBe listOf("assistants=v2")
    }

    @Test
    fun `files are attached to an assistant of the first version, and detached`() = runTest {
        val file =
            """{"assistant_id":"asst_1","created_at":1699472933,"id":"file-1","object":"assistant.file"}"""
        val read = AssistantFile("file-1", Instant.ofEpochSecond(1_699_472_933), "asst_1", "assistant.file")
        val path = "/v1/assistants/asst_1/files"
        val v1 = "assistants=v1"
        exchange(file) { it.assistants.files.create("asst_1", AssistantFileRequest("file-1")) }
            .sent("POST $path", """{"file_id":"file-1"}""", beta = v1) shouldBe read
        exchange(file) { it.assistants.files.retrieve("asst_1", "file-1") }
            .sent("GET $path/file-1", beta = v1) shouldBe read
        exchange(listOfJson(file)) { it.assistants.files.list("asst_1", CursorRequest(order = SortOrder.DESC)) }
            .sent("GET $path", query = mapOf("order" to "desc"), beta = v1).data shouldBe listOf(read)
        exchange("""{"deleted":true,"id":"file-1","object":"assistant.file.deleted"}""") {
            it.assistants.files.delete("asst_1", "file-1")
        }.sent("DELETE $path/file-1", beta = v1) shouldBe Deleted("file-1", true, "assistant.file.deleted")
    }

    @Test
    fun `the client's beta goes before the module's`() = runTest {
        val service = FakeService(this, answer(old))
        service.client { beta = "assistants=v1" }.assistants.retrieve("asst_1")
        service.seen.single().headers["OpenAI-Beta"] shouldBe "assistants=v1"
    }

    @Test
    fun `what is not there says so`() = runTest {
        val client = FakeService(this, error(404)).client()
        shouldThrow<NotFoundException> { client.assistants.retrieve("asst_1") }.code shouldBe "a_code"
        shouldThrow<NotFoundException> { client.assistants.files.retrieve("asst_1", "file-1") }
    }

    @Test
    fun `tools, formats and chunks are read and written as they are`() {
        val tool = """{"type":"web_search","depth":1e3}"""
        bothWays<AssistantTool>(tool, AssistantTool.Unknown(json(tool).jsonObject))
        bothWays<AssistantTool>("""{"type":"file_search"}""", AssistantTool.fileSearch())
        bothWays<AssistantResponseFormat>("\"auto\"", AssistantResponseFormat.AUTO)
        bothWays<AssistantResponseFormat>("\"later\"", AssistantResponseFormat.Mode("later"))
        bothWays<AssistantResponseFormat>("""{"type":"text"}""", AssistantResponseFormat.of(ResponseFormat.Text))
        bothWays<ChunkingStrategy>("""{"type":"auto"}""", ChunkingStrategy.AUTO)
        bothWays<ChunkingStrategy>("""{"type":"other"}""", ChunkingStrategy.Other())
        val chunking = """{"type":"semantic"}"""
        bothWays<ChunkingStrategy>(chunking, ChunkingStrategy.Unknown(json(chunking).jsonObject))
    }

    @Test
    fun `what cannot be right is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model" to { AssistantRequest(" ") },
            "model" to { AssistantUpdateRequest("") },
            "vectorStoreIds" to { NewFileSearchResources(listOf("vs_1"), listOf(NewVectorStore())) },
            "vectorStoreIds" to { NewFileSearchResources() },
            "fileId" to { AssistantFileRequest(" ") },
            "limit" to { CursorRequest(limit = -1) },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message.orEmpty() shouldStartWith "$name must "
        }
    }

    @Test
    fun `what the service may judge better goes out`() = runTest {
        val ids = List(21) { "file-$it" }
        val request = AssistantRequest(
            model = "m",
            name = "n".repeat(257),
            description = "d".repeat(513),
            instructions = "i".repeat(256_001),
            tools = List(129) { AssistantTool.FileSearch(FileSearchOptions(51, RankingOptions(1.1))) },
            toolResources = NewToolResources(
                CodeInterpreterResources(ids),
                NewFileSearchResources(
                    vectorStores = List(2) { NewVectorStore(chunkingStrategy = ChunkingStrategy.of(99, 98)) },
                ),
            ),
            metadata = ids.associate { it.repeat(20) to "v".repeat(513) },
            temperature = 2.1,
            topP = -0.1,
            fileIds = ids,
        )
        val sent = json(exchange(tutor) { it.assistants.create(request) }.saw.body).jsonObject
        sent.getValue("name") shouldBe JsonPrimitive(request.name)
        sent.getValue("description") shouldBe JsonPrimitive(request.description)
        sent.getValue("instructions") shouldBe JsonPrimitive(request.instructions)
        sent.getValue("tools").jsonArray.size shouldBe 129
        sent.getValue("tools").jsonArray.first() shouldBe json(
            """{"type":"file_search","file_search":{"max_num_results":51,"ranking_options":{"score_threshold":1.1}}}""",
        )
        sent.getValue("tool_resources").jsonObject.getValue("file_search") shouldBe json(
            """{"vector_stores":[$SMALL_CHUNKS,$SMALL_CHUNKS]}""",
        )
        sent.getValue("metadata").jsonObject.size shouldBe 21
        sent.getValue("temperature") shouldBe JsonPrimitive(2.1)
        sent.getValue("top_p") shouldBe JsonPrimitive(-0.1)
        sent.getValue("file_ids").jsonArray.size shouldBe 21
    }

    @Test
    fun `a blank cursor is none, and a large page is asked for`() = runTest {
        val request = CursorRequest(limit = 101, after = " ", before = "")
        exchange(listOfJson(tutor)) { it.assistants.list(request) }
            .sent("GET /v1/assistants", query = mapOf("limit" to "101")).data.size shouldBe 1
    }

    private companion object {
        const val SMALL_CHUNKS =
            """{"chunking_strategy":{"type":"static","static":{"max_chunk_size_tokens":99,"chunk_overlap_tokens":98}}}"""
    }
}
