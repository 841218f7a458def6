package dev.parley.assistants

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.threads.ThreadUpdateRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.messages.ThreadMessageUpdateRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunUpdateRequest
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.threads
import dev.parley.tools.Tools
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest

class BadIdsTest : AnnotationSpec() {
    @Test
    fun `an id that could not stand in a path is refused by name, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val client = service.client()
        val messages = client.threads.messages
        val runs = client.threads.runs
        val outputs = ToolOutputsRequest(emptyList())
        val message = ThreadMessageRequest.user("u")
        val calls: List<Pair<String, suspend (String) -> Any?>> = listOf(
            "id" to { client.assistants.retrieve(it) },
            "id" to { client.assistants.update(it, AssistantUpdateRequest()) },
            "id" to { client.assistants.delete(it) },
            "assistantId" to { client.assistants.files.create(it, AssistantFileRequest("f")) },
            "assistantId" to { client.assistants.files.list(it) },
            "fileId" to { client.assistants.files.retrieve("a", it) },
            "fileId" to { client.assistants.files.delete("a", it) },
            "id" to { client.threads.retrieve(it) },
            "id" to { client.threads.update(it, ThreadUpdateRequest()) },
            "id" to { client.threads.delete(it) },
            "threadId" to { messages.create(it, message) },
            "threadId" to { messages.list(it) },
            "messageId" to { messages.retrieve("t", it) },
            "messageId" to { messages.update("t", it, ThreadMessageUpdateRequest()) },
            "messageId" to { messages.delete("t", it) },
            "messageId" to { messages.files.list("t", it) },
            "fileId" to { messages.files.retrieve("t", "m", it) },
            "threadId" to { runs.create(it, RunRequest("a")) },
            "threadId" to { runs.stream(it, RunRequest("a")) },
            "threadId" to { runs.runTools(it, RunRequest("a"), Tools.of()) },
            "threadId" to { runs.streamTools(it, RunRequest("a"), Tools.of()) },
            "threadId" to { runs.createAndPoll(it, RunRequest("a")) },
            "threadId" to { runs.list(it) },
            "runId" to { runs.retrieve("t", it) },
            "runId" to { runs.poll("t", it) },
            "runId" to { runs.update("t", it, RunUpdateRequest()) },
            "runId" to { runs.cancel("t", it) },
            "runId" to { runs.submitToolOutputs("t", it, outputs) },
            "runId" to { runs.streamSubmitToolOutputs("t", it, outputs) },
            "runId" to { runs.submitToolOutputsAndPoll("t", it, outputs) },
            "runId" to { runs.steps.list("t", it) },
            "stepId" to { runs.steps.retrieve("t", "r", it) },
        )
        for ((name, call) in calls) {
            for (id in listOf("", " ", "a\\b", "..", "a/../b", "%2e%2e", "a\nb")) {
                withClue("$name of ${id.map { it.code }}") {
                    val refusal = shouldThrow<IllegalArgumentException> { call(id) }
                    refusal.message.orEmpty() shouldStartWith "$name must not "
                }
            }
        }
        service.seen.size shouldBe 0
    }
}
