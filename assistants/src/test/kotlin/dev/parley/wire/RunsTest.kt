package dev.parley.wire

import dev.parley.BadRequestException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.Polling
import dev.parley.SortOrder
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.assistants
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.threads.AssistantEvent
import dev.parley.threads.ThreadAndRunRequest
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunToolCall
import dev.parley.threads.runs.ToolOutput
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.steps.RunStepDetails
import dev.parley.threads.steps.RunStepListRequest
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import dev.parley.tools.FunctionDefinition
import dev.parley.tools.Tool
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldContainInOrder
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.launch
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicLong
import kotlin.time.Duration.Companion.milliseconds

/** Runs from their beginning to each of their ends. */
class RunsTest : WireTest() {
    private val polling = Polling(interval = 5.milliseconds)

    /** Runs on whenever somebody looks, where a run is carried by what takes its time: so nobody waits for it. */
    private val millis = AtomicLong(1_767_225_600_000)
    private val options = FakeOpenAIOptions().let { usual ->
        if (Cover.found == null) usual else usual.clock { Instant.ofEpochMilli(millis.addAndGet(400)) }
    }

    private suspend fun Wire.assistant(): String {
        val functions = listOf("get_weather", "get_time").map { AssistantTool.function(FunctionDefinition(it)) }
        return openai.assistants.create(AssistantRequest("gpt-5.2", instructions = "Be kind.", tools = functions)).id
    }

    private suspend fun Wire.speaker(): String = openai.assistants.create(AssistantRequest("gpt-5.2")).id

    private suspend fun Wire.thread(text: String): String =
        openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user(text)))).id

    private suspend fun Wire.waiting(): Run {
        val thread = thread("call get_weather")
        return openai.threads.runs.createAndPoll(thread, RunRequest(assistant()), polling)
    }

    @Test
    suspend fun `a streamed run that calls two functions is what retrieving it gives`() = onEveryEngine(options) {
        val called = mutableListOf<String>()
        val tools = Tools {
            add(Tool.handler("get_weather") { "sunny".also { called += "weather" } })
            add(Tool.handler("get_time") { "noon".also { called += "time" } })
            parallel(false)
        }
        val thread = thread("Please get_weather and get_time")
        val names = mutableListOf<String>()
        val result = openai.threads.runs.streamTools(thread, RunRequest(assistant()), tools).streamed()
            .onEach { names += it.javaClass.simpleName }
            .toRunResult()
        result.text shouldBe "The tool said: sunny, noon"
        result.run.status shouldBe RunStatus.COMPLETED
        called shouldBe listOf("weather", "time")
        names.filterNot { "Delta" in it } shouldBe listOf(
            "RunCreated", "RunQueued", "RunInProgress", "RunStepCreated", "RunStepInProgress", "RunRequiresAction",
            "Done", "RunStepCompleted", "RunQueued", "RunInProgress", "RunStepCreated", "RunStepInProgress",
            "MessageCreated", "MessageInProgress", "MessageCompleted", "RunStepCompleted", "RunCompleted", "Done",
        )
        val (runs, run) = openai.threads.runs to result.run.id
        runs.retrieve(thread, run) shouldBe result.run
        runs.steps.list(thread, run, RunStepListRequest(order = SortOrder.ASC)).data shouldBe result.steps
        val written = openai.threads.messages.list(thread, ThreadMessageListRequest(runId = run)).data
        written shouldBe result.messages
        val calls = (result.steps.first().stepDetails as RunStepDetails.ToolCalls).toolCalls
        calls.size shouldBe 2
        if (direct) fake.requests().count { it.path().endsWith("/submit_tool_outputs") } shouldBe 1
    }

    @Test
    suspend fun `a thread is begun and run in one stream`() = onEveryEngine(options) {
        val request = ThreadAndRunRequest(speaker(), ThreadRequest(listOf(ThreadMessageRequest.user("Hello there"))))
        val result = openai.threads.streamCreateAndRun(request).toRunResult()
        result.text shouldBe "You said: Hello there"
        openai.threads.retrieve(result.run.threadId) shouldBe result.thread
    }

    @Test
    suspend fun `a run can be waited for to each of its ends`() = onEveryEngine(options) {
        val assistant = speaker()
        for (end in listOf("completed", "failed", "incomplete", "expired", "cancelled")) {
            withClue(end) {
                val seen = mutableListOf<String>()
                val request = RunRequest(assistant, metadata = mapOf("fake_outcome" to end))
                val run = openai.threads.runs.createAndPoll(thread("Hi"), request, polling, {
                    seen +=
                        it.status.toString()
                })
                run.status?.value shouldBe end
                seen shouldContainInOrder listOf("in_progress", end)
            }
        }
    }

    @Test
    suspend fun `a run waits for outputs, and goes on with them`() = onEveryEngine(options) {
        val run = waiting()
        run.status shouldBe RunStatus.REQUIRES_ACTION
        val (thread, runs) = run.threadId to openai.threads.runs
        val wrong = ToolOutputsRequest(listOf(ToolOutput("call_other", "x")))
        failure<BadRequestException> { runs.submitToolOutputs(thread, run.id, wrong) }
        failure<BadRequestException> { openai.threads.messages.create(thread, ThreadMessageRequest.user("Hey")) }
        val call = run.toolCalls.single() as RunToolCall.Function
        val right = ToolOutputsRequest(listOf(ToolOutput(call.id, "sunny")))
        runs.submitToolOutputsAndPoll(thread, run.id, right, polling).status shouldBe RunStatus.COMPLETED
        openai.threads.messages.list(thread).data.first().text shouldBe "The tool said: sunny"
    }

    @Test
    suspend fun `a run is cancelled while it waits`() = onEveryEngine(options) {
        val run = waiting()
        val runs = openai.threads.runs
        runs.cancel(run.threadId, run.id).status shouldBe RunStatus.CANCELLING
        runs.poll(run.threadId, run.id, polling).status shouldBe RunStatus.CANCELLED
        runs.steps.list(run.threadId, run.id).data.single().cancelledAt shouldBe
            runs.retrieve(run.threadId, run.id).cancelledAt
        failure<BadRequestException> { runs.cancel(run.threadId, run.id) }
        failure<NotFoundException> { runs.retrieve(run.threadId, "run_none") }
    }

    @Test
    suspend fun `a run that is not over in time is left at work`() = onEveryEngine(options) {
        val thread = thread("Hi")
        val run = openai.threads.runs.create(thread, RunRequest(speaker()))
        val late = Polling(Duration.ofMillis(50), deadline = Duration.ofMillis(20))
        val failure = failure<JobTimeoutException> { openai.threads.runs.poll(thread, run.id, late) }
        (failure.job as Run).status shouldBe RunStatus.IN_PROGRESS
        openai.threads.runs.poll(thread, run.id, polling).status shouldBe RunStatus.COMPLETED
    }

    @Test
    suspend fun `to stop listening in the middle of a run closes the socket`() =
        onEveryEngine(options.wordDelay(Duration.ofMillis(100))) {
            val thread = thread("one two three four five six")
            openai.threads.runs.stream(thread, RunRequest(speaker())).first { it is AssistantEvent.MessageDelta }
            withClue("closed at once") { fake.awaitNoConnections(Duration.ofMillis(500)) shouldBe true }
        }

    @Test
    suspend fun `cancelling while a function is answered stops it, and submits nothing`() = onEveryEngine(options) {
        val thread = thread("call get_weather")
        val begun = CompletableDeferred<Unit>()
        val stopped = CompletableDeferred<Unit>()
        val tools = Tools.of(
            Tool.handler("get_weather") {
                try {
                    begun.complete(Unit)
                    awaitCancellation()
                } finally {
                    stopped.complete(Unit)
                }
            },
        )
        val assistant = assistant()
        coroutineScope {
            val running = launch { openai.threads.runs.streamTools(thread, RunRequest(assistant), tools).collect { } }
            begun.await()
            running.cancelAndJoin()
            stopped.await()
        }
        fake.requests().count { it.path().endsWith("/submit_tool_outputs") } shouldBe 0
    }
}
