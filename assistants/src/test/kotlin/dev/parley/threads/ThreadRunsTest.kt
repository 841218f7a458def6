package dev.parley.threads

import dev.parley.BadRequestException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.JobTimeoutException
import dev.parley.OpenAI
import dev.parley.Polling
import dev.parley.assistants.AssistantResponseFormat
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.bothWays
import dev.parley.assistants.exchange
import dev.parley.assistants.listOfJson
import dev.parley.assistants.read
import dev.parley.generation.ReasoningEffort
import dev.parley.generation.ResponseFormat
import dev.parley.json
import dev.parley.json.Extra
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RequiredAction
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunError
import dev.parley.threads.runs.RunErrorCode
import dev.parley.threads.runs.RunFunctionCall
import dev.parley.threads.runs.RunFunctionName
import dev.parley.threads.runs.RunInclude
import dev.parley.threads.runs.RunIncompleteReason
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunToolCall
import dev.parley.threads.runs.RunToolChoice
import dev.parley.threads.runs.RunToolType
import dev.parley.threads.runs.RunUpdateRequest
import dev.parley.threads.runs.RunUsage
import dev.parley.threads.runs.ToolOutput
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.runs.TruncationStrategy
import dev.parley.tools.FunctionDefinition
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import java.time.Duration
import java.time.Instant

class ThreadRunsTest : AnnotationSpec() {
    private val path = "/v1/threads/thread_1/runs"
    private val outputs = ToolOutputsRequest(listOf(ToolOutput("call_001", "70 degrees and sunny.")))

    @Test
    fun `a run is created with all that it can be told`() = runTest {
        val request = RunRequest(
            assistantId = "asst_1",
            model = "gpt-4o",
            instructions = "i",
            additionalInstructions = "ai",
            additionalMessages = listOf(ThreadMessageRequest.user("u"), ThreadMessageRequest.assistant("a")),
            tools = listOf(AssistantTool.function(FunctionDefinition("f"))),
            metadata = mapOf("k" to "v"),
            temperature = 1.0,
            topP = 0.5,
            reasoningEffort = ReasoningEffort.HIGH,
            maxPromptTokens = 500,
            maxCompletionTokens = 600,
            truncationStrategy = TruncationStrategy.AUTO,
            toolChoice = RunToolChoice.function("f"),
            parallelToolCalls = true,
            responseFormat = AssistantResponseFormat.of(ResponseFormat.Text),
        )
        exchange(run("queued")) {
            it.threads.runs.create("thread_1", request, listOf(RunInclude.FILE_SEARCH_RESULT_CONTENT))
        }.sent(
            "POST $path",
            """{"assistant_id":"asst_1","model":"gpt-4o","instructions":"i","additional_instructions":"ai",
            "additional_messages":[{"role":"user","content":"u"},{"role":"assistant","content":"a"}],
            "tools":[{"type":"function","function":{"name":"f"}}],"metadata":{"k":"v"},"temperature":1.0,"top_p":0.5,
            "reasoning_effort":"high","max_prompt_tokens":500,"max_completion_tokens":600,
            "truncation_strategy":{"type":"auto"},"tool_choice":{"type":"function","function":{"name":"f"}},
            "parallel_tool_calls":true,"response_format":{"type":"text"}}""",
            query = mapOf("include[]" to "step_details.tool_calls[*].file_search.results[*].content"),
        ).status shouldBe RunStatus.QUEUED
        exchange(run("queued")) { it.threads.runs.create("thread_1", RunRequest("asst_1")) }
            .sent("POST $path", """{"assistant_id":"asst_1"}""")
    }

    @Test
    fun `a run is retrieved, updated, listed, cancelled and given outputs`() = runTest {
        exchange(run("expired")) {
            it.threads.runs.retrieve("thread_1", "run_1")
        }.sent("GET $path/run_1").status shouldBe
            RunStatus.EXPIRED
        val request = RunUpdateRequest(mapOf("key_3" to "value 3"))
        exchange(run("expired")) { it.threads.runs.update("thread_1", "run_1", request) }
            .sent("POST $path/run_1", """{"metadata":{"key_3":"value 3"}}""")
        exchange("""{"data":[],"first_id":null,"has_more":false,"last_id":null,"object":"list"}""") {
            it.threads.runs.list("thread_1", CursorRequest(limit = 10))
        }.sent("GET $path", query = mapOf("limit" to "10")).lastId shouldBe null
        exchange(listOfJson(run("failed"))) {
            it.threads.runs.list("thread_1")
        }.sent("GET $path").data.single().id shouldBe
            "run_1"
        exchange(run("cancelling")) { it.threads.runs.cancel("thread_1", "run_1") }
            .sent("POST $path/run_1/cancel", "{}").status shouldBe RunStatus.CANCELLING
        exchange(run("queued")) { it.threads.runs.submitToolOutputs("thread_1", "run_1", outputs) }.sent(
            "POST $path/run_1/submit_tool_outputs",
            """{"tool_outputs":[{"tool_call_id":"call_001","output":"70 degrees and sunny."}]}""",
        )
    }

    @Test
    fun `all that a run can be is read`() {
        val whole = read<Run>(
            run(
                "incomplete",
                ""","last_error":{"code":"rate_limit_exceeded","message":"m"},"cancelled_at":1,"failed_at":2,"completed_at":3,
                "incomplete_details":{"reason":"max_prompt_tokens"},"usage":{"prompt_tokens":123,"completion_tokens":456,
                "total_tokens":579},"temperature":1.0,"top_p":1.0,"max_prompt_tokens":1000,"max_completion_tokens":1001,
                "truncation_strategy":{"type":"auto","last_messages":null},"response_format":"auto","tool_choice":"auto",
                "parallel_tool_calls":true,"tool_resources":{},"file_ids":["file-1"]""",
            ),
        )
        whole.lastError shouldBe RunError(RunErrorCode.RATE_LIMIT_EXCEEDED, "m")
        whole.incompleteDetails?.reason shouldBe RunIncompleteReason.MAX_PROMPT_TOKENS
        whole.usage shouldBe RunUsage(456, 123, 579)
        listOf(whole.cancelledAt, whole.failedAt, whole.completedAt).map { it?.epochSecond } shouldBe listOf(1L, 2L, 3L)
        whole.expiresAt shouldBe Instant.ofEpochSecond(1_699_063_890)
        whole.truncationStrategy shouldBe TruncationStrategy.AUTO
        whole.responseFormat shouldBe AssistantResponseFormat.AUTO
        whole.toolChoice shouldBe RunToolChoice.AUTO
        whole.fileIds shouldBe listOf("file-1")
        whole.toolCalls shouldBe emptyList()
        val call = read<Run>(waiting("call_1" to "f")).toolCalls.single()
        call shouldBe RunToolCall.Function("call_1", RunFunctionCall("f", """{"of":"call_1"}"""))
        (call as RunToolCall.Function).function.json()["of"] shouldBe JsonPrimitive("call_1")
    }

    @Test
    fun `choices, calls and actions are read and written as they are`() {
        val later = """{"type":"later","n":1e3}"""
        val unknown = json(later).jsonObject
        val searching = RunToolChoice.Tool(RunToolType.FILE_SEARCH, RunFunctionName("f"))
        bothWays<RunToolChoice>("\"none\"", RunToolChoice.NONE)
        bothWays<RunToolChoice>("\"required\"", RunToolChoice.REQUIRED)
        bothWays<RunToolChoice>("""{"type":"code_interpreter"}""", RunToolChoice.CODE_INTERPRETER)
        bothWays<RunToolChoice>("""{"type":"file_search","function":{"name":"f"}}""", searching)
        bothWays<RunToolChoice>("""{"type":"function"}""", RunToolChoice.Tool(RunToolType.FUNCTION))
        bothWays<RunToolChoice>(
            later,
            RunToolChoice.Tool(RunToolType.of("later"), extra = Extra.of(json("""{"n":1e3}""").jsonObject)),
        )
        bothWays<RunToolCall>(later, RunToolCall.Unknown(unknown))
        bothWays<RequiredAction>(later, RequiredAction.Unknown(unknown))
    }

    @Test
    fun `a run is waited for until it does nothing more by itself`() = runTest {
        val ends = listOf("requires_action", "cancelled", "failed", "completed", "incomplete", "expired")
        for (end in ends) {
            withClue(end) {
                val service = FakeService(this, answer(run("queued")), answer(run("in_progress")), answer(run(end)))
                val seen = mutableListOf<String>()
                val run = service.client().threads.runs.createAndPoll(
                    "thread_1",
                    RunRequest("asst_1"),
                    Polling(Duration.ofSeconds(2)),
                    onProgress = { seen += it.status.toString() },
                )
                run.status?.value shouldBe end
                run.status?.isTerminal shouldBe (end != "requires_action")
                seen shouldBe listOf("in_progress", end)
                service.seen.map { it.call } shouldBe listOf("POST $path", "GET $path/run_1", "GET $path/run_1")
                service.waits shouldBe listOf(0L, 2000L)
                service.seen.map { it.headers["OpenAI-Beta"] }.distinct() shouldBe listOf("assistants=v2")
            }
        }
    }

    @Test
    fun `each way to begin a run can be waited for`() = runTest {
        val ways: Map<String, suspend (OpenAI) -> Run> = mapOf(
            "POST $path/run_1/submit_tool_outputs" to {
                it.threads.runs.submitToolOutputsAndPoll("thread_1", "run_1", outputs)
            },
            "POST /v1/threads/runs" to { it.threads.createAndRunAndPoll(ThreadAndRunRequest("asst_1")) },
            "GET $path/run_1" to { it.threads.runs.poll("thread_1", "run_1") },
        )
        for ((first, way) in ways) {
            val service =
                FakeService(this, answer(run("queued")), answer(run("cancelling")), answer(run("completed")))
            way(service.client()).status shouldBe RunStatus.COMPLETED
            service.seen.map { it.call } shouldBe listOf(first, "GET $path/run_1", "GET $path/run_1")
        }
    }

    @Test
    fun `a run that takes too long is not waited for`() = runTest {
        val service = FakeService(this, answer(run("in_progress")))
        val polling = Polling(Duration.ofSeconds(1), deadline = Duration.ofSeconds(5))
        val failure =
            shouldThrow<JobTimeoutException> { service.client().threads.runs.poll("thread_1", "run_1", polling) }
        (failure.job as Run).status shouldBe RunStatus.IN_PROGRESS
        service.seen.size shouldBe 6
    }

    @Test
    fun `what the service refuses says so`() = runTest {
        val client = FakeService(this, error(400)).client()
        shouldThrow<BadRequestException> { client.threads.runs.cancel("thread_1", "run_1") }.code shouldBe "a_code"
    }

    @Test
    fun `what cannot be right is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "assistantId" to { RunRequest("") },
            "model" to { RunRequest("a", model = " ") },
            "assistantId" to { ThreadAndRunRequest(" ") },
            "toolCallId" to { ToolOutput("", "") },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message.orEmpty() shouldStartWith "$name must "
        }
    }

    @Test
    fun `what the service may judge better goes out`() = runTest {
        val request = RunRequest(
            assistantId = "a",
            temperature = -1.0,
            maxPromptTokens = 255,
            maxCompletionTokens = 1,
            truncationStrategy = TruncationStrategy.lastMessages(0),
        )
        exchange(run("queued")) { it.threads.runs.create("thread_1", request) }.sent(
            "POST $path",
            """{"assistant_id":"a","temperature":-1.0,"max_prompt_tokens":255,"max_completion_tokens":1,
            "truncation_strategy":{"type":"last_messages","last_messages":0}}""",
        )
        val long = "v".repeat(513)
        exchange(run("queued")) { it.threads.runs.update("thread_1", "run_1", RunUpdateRequest(mapOf("k" to long))) }
            .sent("POST $path/run_1", """{"metadata":{"k":"$long"}}""")
    }

    @Test
    fun `a run that tells no status is not waited for`() = runTest {
        val service = FakeService(this, answer("""{"id":"run_1"}"""))
        service.client().threads.runs.poll("thread_1", "run_1").status shouldBe null
        service.seen.size shouldBe 1
    }
}
