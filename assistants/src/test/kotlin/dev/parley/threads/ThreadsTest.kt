package dev.parley.threads

import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.CodeInterpreterResources
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.FileSearchResources
import dev.parley.assistants.NewToolResources
import dev.parley.assistants.ToolResources
import dev.parley.assistants.exchange
import dev.parley.assistants.listOfJson
import dev.parley.threads.messages.AttachmentTool
import dev.parley.threads.messages.MessageAttachment
import dev.parley.threads.messages.MessageInput
import dev.parley.threads.messages.MessageRole
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunToolChoice
import dev.parley.threads.runs.TruncationStrategy
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import java.time.Instant

class ThreadsTest : AnnotationSpec() {
    private val thread = AssistantThread(
        id = "thread_1",
        createdAt = Instant.ofEpochSecond(1_699_703_890),
        metadata = mapOf("key_1" to "value 1"),
        objectType = "thread",
    )

    private val question = ThreadMessageRequest(
        MessageRole.USER,
        MessageInput.of("Hello, what is AI?"),
        fileIds = listOf("file-1"),
    )

    @Test
    fun `a thread is begun, empty or with messages, files and notes`() = runTest {
        exchange(THREAD) { it.threads.create() }.sent("POST /v1/threads", "{}") shouldBe thread
        val request = ThreadRequest(
            messages = listOf(
                question,
                ThreadMessageRequest(
                    MessageRole.USER,
                    MessageInput.of("How does AI work?"),
                    attachments = listOf(MessageAttachment("file-2", listOf(AttachmentTool.fileSearch()))),
                ),
            ),
            toolResources = NewToolResources(CodeInterpreterResources(listOf("file-3"))),
            metadata = mapOf("key_1" to "value 1"),
        )
        exchange(THREAD) { it.threads.create(request) }.sent(
            "POST /v1/threads",
            """{"messages":[{"role":"user","content":"Hello, what is AI?","file_ids":["file-1"]},{"role":"user",
            "content":"How does AI work?","attachments":[{"file_id":"file-2","tools":[{"type":"file_search"}]}]}],
            "tool_resources":{"code_interpreter":{"file_ids":["file-3"]}},"metadata":{"key_1":"value 1"}}""",
        )
    }

    @Test
    fun `a thread is retrieved, updated, deleted and listed`() = runTest {
        exchange(THREAD) { it.threads.retrieve("thread_1") }.sent("GET /v1/threads/thread_1") shouldBe thread
        val request = ThreadUpdateRequest(
            ToolResources(fileSearch = FileSearchResources(listOf("vs_1"))),
            mapOf("key_3" to "value 3"),
        )
        exchange(THREAD) { it.threads.update("thread_1", request) }.sent(
            "POST /v1/threads/thread_1",
            """{"tool_resources":{"file_search":{"vector_store_ids":["vs_1"]}},"metadata":{"key_3":"value 3"}}""",
        )
        exchange("""{"deleted":true,"id":"thread_1","object":"thread.deleted"}""") { it.threads.delete("thread_1") }
            .sent("DELETE /v1/threads/thread_1") shouldBe Deleted("thread_1", true, "thread.deleted")
        exchange(listOfJson(THREAD)) { it.threads.list(CursorRequest(limit = 2)) }
            .sent("GET /v1/threads", query = mapOf("limit" to "2")).data shouldBe listOf(thread)
    }

    @Test
    fun `a thread is begun and run at once`() = runTest {
        val request = ThreadAndRunRequest(
            assistantId = "asst_1",
            thread = ThreadRequest(listOf(question), metadata = mapOf("key_1" to "value 1")),
            model = "gpt-4-1106-preview",
            instructions = "You are an AI learning assistant.",
            tools = listOf(AssistantTool.retrieval()),
            toolResources = ToolResources(fileSearch = FileSearchResources(listOf("vs_1"))),
            metadata = mapOf("key_3" to "value 3"),
            temperature = 0.2,
            topP = 0.3,
            maxPromptTokens = 256,
            maxCompletionTokens = 1000,
            truncationStrategy = TruncationStrategy.lastMessages(3),
            toolChoice = RunToolChoice.FILE_SEARCH,
            parallelToolCalls = false,
        )
        exchange(run("queued")) { it.threads.createAndRun(request) }.sent(
            "POST /v1/threads/runs",
            """{"assistant_id":"asst_1","thread":{"messages":[{"role":"user","content":"Hello, what is AI?",
            "file_ids":["file-1"]}],"metadata":{"key_1":"value 1"}},"model":"gpt-4-1106-preview",
            "instructions":"You are an AI learning assistant.","tools":[{"type":"retrieval"}],
            "tool_resources":{"file_search":{"vector_store_ids":["vs_1"]}},"metadata":{"key_3":"value 3"},
            "temperature":0.2,"top_p":0.3,"max_prompt_tokens":256,"max_completion_tokens":1000,
            "truncation_strategy":{"type":"last_messages","last_messages":3},"tool_choice":{"type":"file_search"},
            "parallel_tool_calls":false}""",
        ).status shouldBe RunStatus.QUEUED
    }

    @Test
    fun `what is not there says so`() = runTest {
        val client = FakeService(this, error(404)).client()
        shouldThrow<NotFoundException> { client.threads.retrieve("thread_1") }.requestId shouldBe "req_1"
    }
}
