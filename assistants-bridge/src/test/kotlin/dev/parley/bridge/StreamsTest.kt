package dev.parley.bridge

import dev.parley.Polling
import dev.parley.RateLimitException
import dev.parley.StreamTruncatedException
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.assistants
import dev.parley.testkit.On
import dev.parley.testkit.Reply
import dev.parley.threads.AssistantEvent
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds

/** Streams of runs, made of what the service streams. */
class StreamsTest : BridgeTest() {
    private fun event(name: String, members: String) = """{"type":"$name",$members}"""

    private fun snapshot(name: String, more: String = "") =
        event("response.$name", """"response":{"id":"resp_1","status":"$name","output":[]$more}""")

    private fun item(name: String, content: String) = event(
        "response.output_item.$name",
        """"item":{"type":"message","id":"msg_1","status":"completed","role":"assistant","content":[$content]}""",
    )

    private fun delta(text: String) =
        event("response.output_text.delta", """"item_id":"msg_1","content_index":0,"delta":"$text"""")

    private suspend fun Bridged.begin(): Pair<String, RunRequest> {
        val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Hi")))).id
        return thread to RunRequest(openai.assistants.create(AssistantRequest("gpt-5.2")).id)
    }

    @Test
    suspend fun `what is cited is marked as it comes, and the same in the end`() = bridged {
        val citation = """{"type":"file_citation","index":4,"file_id":"file-1","filename":"a.md"}"""
        val said = """{"type":"output_text","text":"One. Two.","annotations":[$citation]}"""
        val reply = Reply.events(
            snapshot("created"),
            snapshot("in_progress"),
            item("added", ""),
            delta("One."),
            event(
                "response.output_text.annotation.added",
                """"item_id":"msg_1","content_index":0,"annotation":$citation""",
            ),
            delta(" Two."),
            item("done", said),
            snapshot("completed"),
        )
        fake.script(On.post("/responses"), reply)
        val (thread, request) = begin()
        val events = openai.threads.runs.stream(thread, request).toList()
        events.filterIsInstance<AssistantEvent.MessageDelta>().size shouldBe 3
        val result = events.filterIsInstance<AssistantEvent.MessageCompleted>().single()
        result.message.text shouldBe "One.【0†a.md】 Two."
        openai.threads.messages.list(thread).data.first() shouldBe result.message
    }

    @Test
    suspend fun `an error in the stream is the run's`() = bridged {
        val error = event("error", """"code":"rate_limit_exceeded","message":"Too much."""")
        fake.script(On.post("/responses"), Reply.events(snapshot("created"), item("added", ""), delta("So"), error))
        val (thread, request) = begin()
        val result = openai.threads.runs.stream(thread, request).toRunResult()
        result.run.status to result.run.lastError?.message shouldBe (RunStatus.FAILED to "Too much.")
        openai.threads.messages.list(thread).data.first().incompleteDetails?.reason?.value shouldBe "run_failed"
    }

    @Test
    suspend fun `a stream that breaks off leaves a run that is polled`() = bridged {
        val (thread, request) = begin()
        fake.script(On.post("/responses"), Reply.events(snapshot("created"), snapshot("in_progress")))
        val whole = """{"id":"resp_1","status":"completed","output":[]}"""
        fake.script(On.get("/responses/{id}"), Reply.json(200, whole))
        shouldThrow<StreamTruncatedException> { openai.threads.runs.stream(thread, request).toList() }
        val run = openai.threads.runs.list(thread).data.single()
        openai.threads.runs.poll(thread, run.id, Polling(interval = 2.milliseconds)).status shouldBe RunStatus.COMPLETED
    }

    @Test
    suspend fun `what the service refuses before the stream leaves no run`() = bridged {
        val (thread, request) = begin()
        fake.script(On.post("/responses"), Reply.rateLimited(Duration.ofSeconds(3)))
        val failure = shouldThrow<RateLimitException> { openai.threads.runs.stream(thread, request).toList() }
        failure.headers["retry-after"] shouldBe "3"
        openai.threads.runs.list(thread).data shouldBe emptyList()
    }
}
