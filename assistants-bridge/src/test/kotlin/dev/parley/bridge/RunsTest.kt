package dev.parley.bridge

import dev.parley.BadRequestException
import dev.parley.NotFoundException
import dev.parley.Polling
import dev.parley.SortOrder
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.assistants
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
import dev.parley.threads.runs.TruncationStrategy
import dev.parley.threads.steps.RunStepDetails
import dev.parley.threads.steps.RunStepListRequest
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import dev.parley.tools.FunctionDefinition
import dev.parley.tools.Tool
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldContainInOrder
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.flow.onEach
import kotlin.time.Duration.Companion.milliseconds

/** Runs that responses carry, from their beginning to each of their ends. */
class RunsTest : BridgeTest() {
    private val polling = Polling(interval = 2.milliseconds)

    private suspend fun Bridged.assistant(): String {
        val functions = listOf("get_weather", "get_time").map { AssistantTool.function(FunctionDefinition(it)) }
        return openai.assistants.create(AssistantRequest("gpt-5.2", instructions = "Be kind.", tools = functions)).id
    }

    private suspend fun Bridged.speaker(): String = openai.assistants.create(AssistantRequest("gpt-5.2")).id

    private suspend fun Bridged.thread(text: String): String =
        openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user(text)))).id

    private suspend fun Bridged.waiting(): Run =
        openai.threads.runs.createAndPoll(thread("call get_weather"), RunRequest(assistant()), polling)

    @Test
    suspend fun `a run is waited for to each of its ends`() = bridged {
        val assistant = speaker()
        for (end in listOf("completed", "failed", "incomplete", "expired", "cancelled")) {
            withClue(end) {
                val seen = mutableListOf<String>()
                val request = RunRequest(assistant, metadata = mapOf("fake_outcome" to end))
                val run = openai.threads.runs.createAndPoll(thread("Hi"), request, polling, {
                    seen += it.status.toString()
                    if (end == "expired") pass(100)
                })
                run.status?.value shouldBe end
                seen shouldContainInOrder listOf("in_progress", end)
            }
        }
    }

    @Test
    suspend fun `what was said is in the thread, and the run tells what it took`() = bridged {
        val thread = thread("Hello there")
        val run = openai.threads.runs.createAndPoll(thread, RunRequest(speaker()), polling)
        val message = openai.threads.messages.list(thread, ThreadMessageListRequest(runId = run.id)).data.single()
        message.text shouldBe "You said: Hello there"
        message.assistantId shouldBe run.assistantId
        val step = openai.threads.runs.steps.list(thread, run.id).data.single()
        (step.stepDetails as RunStepDetails.MessageCreation).messageCreation.messageId shouldBe message.id
        step.usage?.totalTokens shouldBe run.usage?.totalTokens
        openai.threads.messages.list(thread).data.map { it.text } shouldBe listOf(message.text, "Hello there")
        calls.count { it == "POST /responses" } shouldBe 1
    }

    @Test
    suspend fun `a run waits for outputs, keeps its thread for itself, and goes on with the outputs`() = bridged {
        val run = waiting()
        run.status shouldBe RunStatus.REQUIRES_ACTION
        val (thread, runs) = run.threadId to openai.threads.runs
        val wrong = ToolOutputsRequest(listOf(ToolOutput("call_other", "x")))
        shouldThrow<BadRequestException> { runs.submitToolOutputs(thread, run.id, wrong) }
        shouldThrow<BadRequestException> { openai.threads.messages.create(thread, ThreadMessageRequest.user("Hey")) }
            .message shouldContain "Can't add messages to $thread while a run ${run.id} is active."
        shouldThrow<BadRequestException> { runs.create(thread, RunRequest(run.assistantId)) }
        val call = run.toolCalls.single() as RunToolCall.Function
        val right = ToolOutputsRequest(listOf(ToolOutput(call.id, "sunny")))
        runs.submitToolOutputsAndPoll(thread, run.id, right, polling).status shouldBe RunStatus.COMPLETED
        openai.threads.messages.list(thread).data.first().text shouldBe "The tool said: sunny"
        shouldThrow<BadRequestException> { runs.submitToolOutputs(thread, run.id, right) }
    }

    @Test
    suspend fun `a run is cancelled while it waits, and its thread goes on`() = bridged {
        val run = waiting()
        val runs = openai.threads.runs
        runs.cancel(run.threadId, run.id).status shouldBe RunStatus.CANCELLING
        runs.poll(run.threadId, run.id, polling).status shouldBe RunStatus.CANCELLED
        runs.steps.list(run.threadId, run.id).data.single().cancelledAt shouldBe
            runs.retrieve(run.threadId, run.id).cancelledAt
        shouldThrow<BadRequestException> { runs.cancel(run.threadId, run.id) }
        shouldThrow<NotFoundException> { runs.retrieve(run.threadId, "run_none") }
        runs.createAndPoll(run.threadId, RunRequest(speaker()), polling).status shouldBe RunStatus.COMPLETED
    }

    @Test
    suspend fun `a run that nobody answers expires`() = bridged {
        val run = waiting()
        pass(600)
        val expired = openai.threads.runs.retrieve(run.threadId, run.id)
        expired.status shouldBe RunStatus.EXPIRED
        val next = openai.threads.runs.createAndPoll(run.threadId, RunRequest(speaker()), polling)
        next.status shouldBe RunStatus.COMPLETED
    }

    @Test
    suspend fun `a streamed run that calls two functions is what retrieving it gives`() = bridged {
        val tools = Tools {
            add(Tool.handler("get_weather") { "sunny" })
            add(Tool.handler("get_time") { "noon" })
        }
        val thread = thread("Please get_weather and get_time")
        val names = mutableListOf<String>()
        val result = openai.threads.runs.streamTools(thread, RunRequest(assistant()), tools).streamed()
            .onEach { names += it.javaClass.simpleName }
            .toRunResult()
        result.text shouldBe "The tool said: sunny, noon"
        names.filterNot { "Delta" in it } shouldBe listOf(
            "RunCreated", "RunQueued", "RunInProgress", "RunStepCreated", "RunStepInProgress", "RunRequiresAction",
            "Done", "RunStepCompleted", "RunQueued", "RunInProgress", "RunStepCreated", "RunStepInProgress",
            "MessageCreated", "MessageInProgress", "MessageCompleted", "RunStepCompleted", "RunCompleted", "Done",
        )
        val (runs, run) = openai.threads.runs to result.run.id
        runs.retrieve(thread, run) shouldBe result.run
        runs.steps.list(thread, run, RunStepListRequest(order = SortOrder.ASC)).data shouldBe result.steps
        openai.threads.messages.list(thread, ThreadMessageListRequest(runId = run)).data shouldBe result.messages
    }

    @Test
    suspend fun `a thread is begun and run in one stream`() = bridged {
        val request = ThreadAndRunRequest(speaker(), ThreadRequest(listOf(ThreadMessageRequest.user("Hello there"))))
        val result = openai.threads.streamCreateAndRun(request).toRunResult()
        result.text shouldBe "You said: Hello there"
        openai.threads.retrieve(result.run.threadId) shouldBe result.thread
    }

    @Test
    suspend fun `a run that was begun by one program is polled by another`() = bridged {
        val thread = thread("Hi")
        val run = openai.threads.runs.create(thread, RunRequest(speaker()))
        client().use { it.threads.runs.poll(thread, run.id, polling).status shouldBe RunStatus.COMPLETED }
        openai.threads.messages.list(thread).data.size shouldBe 2
    }

    @Test
    suspend fun `an assistant that is gone begins no run, and leaves those at work alone`() = bridged {
        val (thread, assistant) = thread("Hi") to speaker()
        val run = openai.threads.runs.create(thread, RunRequest(assistant))
        openai.assistants.delete(assistant)
        openai.threads.runs.poll(thread, run.id, polling).status shouldBe RunStatus.COMPLETED
        shouldThrow<NotFoundException> { openai.threads.runs.create(thread, RunRequest(assistant)) }
    }

    @Test
    suspend fun `what the service refuses leaves the thread as it was`() = bridged {
        val thread = thread("Hi")
        val assistant = speaker()
        shouldThrow<NotFoundException> { openai.threads.runs.create(thread, RunRequest(assistant, model = "no-model")) }
        shouldThrow<BadRequestException> {
            openai.threads.runs.create(
                thread,
                RunRequest(assistant, truncationStrategy = TruncationStrategy.lastMessages(2)),
            )
        }.code shouldBe "not_carried"
        openai.threads.runs.list(thread).data shouldBe emptyList()
        openai.threads.runs.createAndPoll(thread, RunRequest(assistant), polling).status shouldBe RunStatus.COMPLETED
    }
}
