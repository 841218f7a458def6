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
import java.time.Instant
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

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
            tools = listOf(AssistantTool.CodeInterpreter),
            name = "Math Tutor",
            instructions = "Run Python.",
            toolResources = ToolResources(
                CodeInterpreterResources(listOf("file-1")),
                FileSearchResources(listOf("vs_1")),
            ),
            metadata = emptyMap(),
            temperature = 1.0,
            topP = 1.0,
            responseFormat = AssistantResponseFormat.Auto,
            objectType = "assistant",
        )
    }

    @Test
    fun `an assistant of the first version is created`() = runTest {
        val request = AssistantRequest(
            model = "gpt-3.5-turbo-1106",
            name = "My assistant",
            instructions = "You are a research assistant.",
            tools = listOf(AssistantTool.Retrieval),
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
        assistant.tools shouldBe listOf(AssistantTool.Retrieval)
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
        bothWays<AssistantResponseFormat>("\"auto\"", AssistantResponseFormat.Auto)
        bothWays<AssistantResponseFormat>("\"later\"", AssistantResponseFormat.Mode("later"))
        bothWays<AssistantResponseFormat>("""{"type":"text"}""", AssistantResponseFormat.of(ResponseFormat.Text))
        bothWays<ChunkingStrategy>("""{"type":"auto"}""", ChunkingStrategy.Auto)
        bothWays<ChunkingStrategy>("""{"type":"other"}""", ChunkingStrategy.Other)
        val chunking = """{"type":"semantic"}"""
        bothWays<ChunkingStrategy>(chunking, ChunkingStrategy.Unknown(json(chunking).jsonObject))
    }

    @Test
    fun `what the service would not take is refused by name`() {
        fun resources(search: NewFileSearchResources) =
            AssistantRequest("m", toolResources = NewToolResources(fileSearch = search))

        fun search(options: FileSearchOptions) =
            AssistantRequest("m", tools = listOf(AssistantTool.FileSearch(options)))
        val ids = { count: Int -> List(count) { "file-$it" } }
        val store = NewVectorStore()
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model" to { AssistantRequest(" ") },
            "model" to { AssistantUpdateRequest("") },
            "name" to { AssistantRequest("m", name = "n".repeat(257)) },
            "description" to { AssistantUpdateRequest(description = "n".repeat(513)) },
            "instructions" to { AssistantRequest("m", instructions = "n".repeat(256_001)) },
            "tools" to { AssistantRequest("m", tools = List(129) { AssistantTool.CodeInterpreter }) },
            "maxNumResults" to { search(FileSearchOptions(0)) },
            "maxNumResults" to { search(FileSearchOptions(51)) },
            "scoreThreshold" to { search(FileSearchOptions(rankingOptions = RankingOptions(1.1))) },
            "temperature" to { AssistantRequest("m", temperature = 2.1) },
            "topP" to { AssistantUpdateRequest(topP = -0.1) },
            "metadata" to { AssistantRequest("m", metadata = ids(17).associateWith { "" }) },
            "metadata" to { AssistantRequest("m", metadata = mapOf("k".repeat(65) to "")) },
            "metadata" to { AssistantRequest("m", metadata = mapOf("k" to "v".repeat(513))) },
            "fileIds" to { AssistantRequest("m", fileIds = ids(21)) },
            "fileIds" to {
                AssistantRequest("m", toolResources = NewToolResources(CodeInterpreterResources(ids(21))))
            },
            "fileIds" to {
                AssistantUpdateRequest(toolResources = ToolResources(CodeInterpreterResources(ids(21))))
            },
            "vectorStoreIds" to { resources(NewFileSearchResources(ids(2))) },
            "vectorStoreIds" to {
                AssistantUpdateRequest(toolResources = ToolResources(fileSearch = FileSearchResources(ids(2))))
            },
            "vectorStores" to { resources(NewFileSearchResources(vectorStores = listOf(store, store))) },
            "vectorStoreIds" to { NewFileSearchResources(ids(1), listOf(store)) },
            "vectorStoreIds" to { NewFileSearchResources() },
            "maxChunkSizeTokens" to { ChunkingStrategy.of(99, 1) },
            "maxChunkSizeTokens" to { ChunkingStrategy.of(4097, 1) },
            "chunkOverlapTokens" to { ChunkingStrategy.of(800, 401) },
            "fileId" to { AssistantFileRequest(" ") },
            "limit" to { CursorRequest(limit = 101) },
            "after" to { CursorRequest(after = " ") },
            "before" to { CursorRequest(before = "") },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message.orEmpty() shouldStartWith "$name must "
        }
    }
}
