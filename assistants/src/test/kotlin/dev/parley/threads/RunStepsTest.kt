package dev.parley.threads

import dev.parley.SortOrder
import dev.parley.assistants.FileSearchRanker
import dev.parley.assistants.RankingOptions
import dev.parley.assistants.bothWays
import dev.parley.assistants.exchange
import dev.parley.assistants.listOfJson
import dev.parley.assistants.read
import dev.parley.json
import dev.parley.threads.runs.RunInclude
import dev.parley.threads.runs.RunUsage
import dev.parley.threads.steps.CodeInterpreterCall
import dev.parley.threads.steps.CodeInterpreterImage
import dev.parley.threads.steps.CodeInterpreterOutput
import dev.parley.threads.steps.CreatedMessage
import dev.parley.threads.steps.FileSearchCall
import dev.parley.threads.steps.FileSearchPassage
import dev.parley.threads.steps.FileSearchResult
import dev.parley.threads.steps.RunStep
import dev.parley.threads.steps.RunStepDetails
import dev.parley.threads.steps.RunStepListRequest
import dev.parley.threads.steps.RunStepStatus
import dev.parley.threads.steps.RunStepType
import dev.parley.threads.steps.StepFunctionCall
import dev.parley.threads.steps.StepToolCall
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import java.time.Instant

class RunStepsTest : AnnotationSpec() {
    private val path = "/v1/threads/thread_1/runs/run_1/steps"
    private val include = listOf(RunInclude.FILE_SEARCH_RESULT_CONTENT)
    private val included = "include[]" to "step_details.tool_calls[*].file_search.results[*].content"

    private val old =
        """{"assistant_id":"asst_1","cancelled_at":null,"completed_at":1699897927,"created_at":1699897908,
        "expires_at":null,"failed_at":null,"id":"step_1","last_error":null,"object":"thread.run.step","run_id":"run_1",
        "status":"completed","step_details":$WRITES,"thread_id":"thread_1","type":"message_creation"}"""

    private val step = RunStep(
        id = "step_1",
        createdAt = Instant.ofEpochSecond(1_699_897_908),
        runId = "run_1",
        assistantId = "asst_1",
        threadId = "thread_1",
        type = RunStepType.MESSAGE_CREATION,
        status = RunStepStatus.COMPLETED,
        stepDetails = RunStepDetails.MessageCreation(CreatedMessage("msg_1")),
        completedAt = Instant.ofEpochSecond(1_699_897_927),
        objectType = "thread.run.step",
    )

    @Test
    fun `steps are listed and retrieved`() = runTest {
        exchange(listOfJson(old)) { it.threads.runs.steps.list("thread_1", "run_1") }.sent("GET $path").data shouldBe
            listOf(step)
        val request = RunStepListRequest(include, 1, "a", "b", SortOrder.ASC)
        exchange(listOfJson(old)) { it.threads.runs.steps.list("thread_1", "run_1", request) }.sent(
            "GET $path",
            query = mapOf("limit" to "1", "after" to "a", "before" to "b", "order" to "asc", included),
        )
        exchange(old) {
            it.threads.runs.steps.retrieve("thread_1", "run_1", "step_1")
        }.sent("GET $path/step_1") shouldBe
            step
        exchange(old) { it.threads.runs.steps.retrieve("thread_1", "run_1", "step_1", include) }
            .sent("GET $path/step_1", query = mapOf(included))
    }

    @Test
    fun `all that a step can do is read and written as it is`() {
        val later = """{"type":"later","n":1e3}"""
        val unknown = json(later).jsonObject
        val calls = """{"type":"code_interpreter","id":"call_1","code_interpreter":{"input":"print(1)","outputs":[
            {"type":"logs","logs":"1"},{"type":"image","image":{"file_id":"file-1"}},$later]}},
            {"type":"file_search","id":"call_2","file_search":{"ranking_options":{"score_threshold":0.5,
            "ranker":"default_2024_08_21"},"results":[{"file_id":"file-2","file_name":"a.md","score":0.7,
            "content":[{"type":"text","text":"passage"}]}]}},
            {"type":"function","id":"call_3","function":{"name":"f","arguments":"{}","output":"o"}},
            {"type":"retrieval","id":"call_4","retrieval":{}},$later"""
        val ranking = RankingOptions(0.5, FileSearchRanker.DEFAULT_2024_08_21)
        val result = FileSearchResult("file-2", "a.md", 0.7, listOf(FileSearchPassage("text", "passage")))
        bothWays<RunStepDetails>(
            toolCalls(calls),
            RunStepDetails.ToolCalls(
                listOf(
                    StepToolCall.CodeInterpreter(
                        "call_1",
                        CodeInterpreterCall(
                            "print(1)",
                            listOf(
                                CodeInterpreterOutput.Logs("1"),
                                CodeInterpreterOutput.Image(CodeInterpreterImage("file-1")),
                                CodeInterpreterOutput.Unknown(unknown),
                            ),
                        ),
                    ),
                    StepToolCall.FileSearch("call_2", FileSearchCall(ranking, listOf(result))),
                    StepToolCall.Function("call_3", StepFunctionCall("f", "{}", "o")),
                    StepToolCall.Retrieval("call_4", JsonObject(emptyMap())),
                    StepToolCall.Unknown(unknown),
                ),
            ),
        )
        bothWays<RunStepDetails>(later, RunStepDetails.Unknown(unknown))
    }

    @Test
    fun `how a step went is read`() {
        val whole = read<RunStep>(
            """{"id":"step_1","created_at":1,"run_id":"r","assistant_id":"a","thread_id":"t","type":"tool_calls",
            "status":"failed","step_details":${toolCalls("")},"last_error":{"code":"server_error","message":"m"},
            "expired_at":2,"cancelled_at":3,"failed_at":4,"completed_at":5,"expires_at":6,"metadata":{"k":"v"},
            "usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}""",
        )
        listOf(whole.expiredAt, whole.cancelledAt, whole.failedAt, whole.completedAt, whole.expiresAt)
            .map { it?.epochSecond } shouldBe listOf(2L, 3L, 4L, 5L, 6L)
        whole.lastError?.message shouldBe "m"
        whole.usage shouldBe RunUsage(2, 1, 3)
        whole.metadata shouldBe mapOf("k" to "v")
    }
}
