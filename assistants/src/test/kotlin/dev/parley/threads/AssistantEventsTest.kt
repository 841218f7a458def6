package dev.parley.threads

import dev.parley.ApiException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.stream
import dev.parley.OpenAI
import dev.parley.RequestOptions
import dev.parley.ServerException
import dev.parley.StreamTruncatedException
import dev.parley.json
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.ToolOutput
import dev.parley.threads.runs.ToolOutputsRequest
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest

class AssistantEventsTest : AnnotationSpec() {
    private val request = RunRequest("asst_1")

    /** Every event of the API's description: its name, its data and its type. */
    private val known = listOf(
        Triple("thread.created", THREAD, AssistantEvent.ThreadCreated::class),
        Triple("thread.run.created", run("queued"), AssistantEvent.RunCreated::class),
        Triple("thread.run.queued", run("queued"), AssistantEvent.RunQueued::class),
        Triple("thread.run.in_progress", run("in_progress"), AssistantEvent.RunInProgress::class),
        Triple("thread.run.requires_action", waiting("call_1" to "f"), AssistantEvent.RunRequiresAction::class),
        Triple("thread.run.completed", run("completed"), AssistantEvent.RunCompleted::class),
        Triple("thread.run.incomplete", run("incomplete"), AssistantEvent.RunIncomplete::class),
        Triple("thread.run.failed", run("failed"), AssistantEvent.RunFailed::class),
        Triple("thread.run.cancelling", run("cancelling"), AssistantEvent.RunCancelling::class),
        Triple("thread.run.cancelled", run("cancelled"), AssistantEvent.RunCancelled::class),
        Triple("thread.run.expired", run("expired"), AssistantEvent.RunExpired::class),
        Triple("thread.run.step.created", step("in_progress", WRITES), AssistantEvent.RunStepCreated::class),
        Triple("thread.run.step.in_progress", step("in_progress", WRITES), AssistantEvent.RunStepInProgress::class),
        Triple("thread.run.step.delta", stepDelta(WRITES), AssistantEvent.RunStepDelta::class),
        Triple("thread.run.step.completed", step("completed", WRITES), AssistantEvent.RunStepCompleted::class),
        Triple("thread.run.step.failed", step("failed", WRITES), AssistantEvent.RunStepFailed::class),
        Triple("thread.run.step.cancelled", step("cancelled", WRITES), AssistantEvent.RunStepCancelled::class),
        Triple("thread.run.step.expired", step("expired", WRITES), AssistantEvent.RunStepExpired::class),
        Triple("thread.message.created", message("in_progress"), AssistantEvent.MessageCreated::class),
        Triple("thread.message.in_progress", message("in_progress"), AssistantEvent.MessageInProgress::class),
        Triple("thread.message.delta", messageDelta(""), AssistantEvent.MessageDelta::class),
        Triple("thread.message.completed", message("completed"), AssistantEvent.MessageCompleted::class),
        Triple("thread.message.incomplete", message("incomplete"), AssistantEvent.MessageIncomplete::class),
    )

    @Test
    fun `each event has a type of its own, and the last says that it is done`() = runTest {
        val text = events(*known.map { (name, data) -> name to data }.toTypedArray()) + DONE
        val got = FakeService(this, stream(text)).client().threads.runs.stream("thread_1", request).toList()
        got.map { it::class } shouldBe known.map { it.third } + AssistantEvent.Done::class
    }

    @Test
    fun `an event that is new is kept as it came`() = runTest {
        val text = events("thread.run.thinking" to """{"about":1}""") + DONE
        FakeService(this, stream(text)).client().threads.runs.stream("thread_1", request).toList() shouldBe
            listOf(AssistantEvent.Unknown("thread.run.thinking", json("""{"about":1}""")), AssistantEvent.Done)
    }

    @Test
    fun `each way to stream asks for it`() = runTest {
        val outputs = ToolOutputsRequest(listOf(ToolOutput("call_1", "o")))
        val ways: List<Triple<String, String, (OpenAI) -> Flow<AssistantEvent>>> = listOf(
            Triple("POST /v1/threads/thread_1/runs", """{"assistant_id":"asst_1","stream":true}""") {
                it.threads.runs.stream("thread_1", request)
            },
            Triple("POST /v1/threads/runs", """{"assistant_id":"asst_1","stream":true}""") {
                it.threads.streamCreateAndRun(ThreadAndRunRequest("asst_1"))
            },
            Triple(
                "POST /v1/threads/thread_1/runs/run_1/submit_tool_outputs",
                """{"tool_outputs":[{"tool_call_id":"call_1","output":"o"}],"stream":true}""",
            ) { it.threads.runs.streamSubmitToolOutputs("thread_1", "run_1", outputs) },
        )
        for ((call, body, way) in ways) {
            val service = FakeService(this, stream(events("thread.run.completed" to run("completed")) + DONE))
            way(service.client()).toList().size shouldBe 2
            val seen = service.seen.single()
            seen.call shouldBe call
            json(seen.body) shouldBe json(body)
            seen.headers["OpenAI-Beta"] shouldBe "assistants=v2"
            seen.headers["Accept"] shouldBe "text/event-stream"
        }
    }

    @Test
    fun `a run is put together`() = runTest {
        val text = events(
            "thread.created" to THREAD,
            "thread.run.created" to run("queued"),
            "thread.message.created" to message("in_progress"),
            "thread.message.delta" to
                messageDelta("""{"index":0,"type":"text","text":{"value":"Hi","annotations":[]}}"""),
            "thread.message.completed" to message("completed", text("Hi")),
            "thread.run.completed" to run("completed"),
        ) + DONE
        val client = FakeService(this, stream(text)).client()
        val result = client.threads.streamCreateAndRun(ThreadAndRunRequest("asst_1")).toRunResult()
        result.run.status?.value shouldBe "completed"
        result.text shouldBe "Hi"
        result.thread?.id shouldBe "thread_1"
        result.steps shouldBe emptyList()
    }

    @Test
    fun `what broke off carries what had come`() = runTest {
        val text = events(
            "thread.run.created" to run("queued"),
            "thread.message.created" to message("in_progress"),
            "thread.message.delta" to messageDelta("""{"index":0,"type":"text","text":{"value":"Hi"}}"""),
        )
        val flow = FakeService(this, stream(text)).client().threads.runs.stream("thread_1", request)
        val failure = shouldThrow<StreamTruncatedException> { flow.toRunResult() }
        failure.received shouldBe 3L
        failure.partial.shouldBeInstanceOf<RunResult>().text shouldBe "Hi"
        val options = RequestOptions(acceptTruncatedStreams = true)
        FakeService(
            this,
            stream(text),
        ).client().threads.runs.stream("thread_1", request, options = options).toRunResult().text shouldBe
            "Hi"
    }

    @Test
    fun `an error is thrown as what it is`() = runTest {
        for (name in listOf("error", "thread.run.failed")) {
            withClue(name) {
                val text = events(
                    "thread.run.created" to run("queued"),
                    name to """{"error":{"message":"m","type":"server_error","code":"c"}}""",
                )
                val flow = FakeService(this, stream(text)).client().threads.runs.stream("thread_1", request)
                shouldThrow<ApiException> { flow.toList() }.code shouldBe "c"
            }
        }
        val down = FakeService(this, FakeService.error(500)).client { maxRetries = 0 }
        shouldThrow<ServerException> { down.threads.runs.stream("thread_1", request).toList() }
    }
}
