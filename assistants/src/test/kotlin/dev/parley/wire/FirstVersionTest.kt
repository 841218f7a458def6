package dev.parley.wire

import dev.parley.BadRequestException
import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.RequestOptions
import dev.parley.assistants.AssistantFileRequest
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.AssistantUpdateRequest
import dev.parley.assistants.assistants
import dev.parley.threads.ThreadAndRunRequest
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.MessageInput
import dev.parley.threads.messages.MessageRole
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.threads
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList

/** Assistants as they were at first, with files where there are vector stores now. */
class FirstVersionTest : WireTest() {
    private val question = ThreadMessageRequest(
        MessageRole.USER,
        MessageInput.of("Hello, what is AI?"),
        fileIds = listOf("file-1"),
    )

    private suspend fun onFirstVersion(test: suspend Wire.() -> Unit) =
        onEveryEngine(configure = { beta = "assistants=v1" }, test = test)

    @Test
    suspend fun `assistants have files`() = onFirstVersion {
        val request = AssistantRequest(
            "gpt-3.5-turbo-1106",
            name = "My assistant",
            tools = listOf(AssistantTool.retrieval()),
            fileIds = listOf("file-1"),
        )
        val made = openai.assistants.create(request)
        made.fileIds shouldBe listOf("file-1")
        made.tools shouldBe listOf(AssistantTool.retrieval())
        val files = openai.assistants.files
        files.create(made.id, AssistantFileRequest("file-2")).assistantId shouldBe made.id
        files.list(made.id).all().map { it.id }.toList() shouldBe listOf("file-2", "file-1")
        files.delete(made.id, "file-1") shouldBe Deleted("file-1", true, "assistant.file.deleted")
        failure<NotFoundException> { files.retrieve(made.id, "file-1") }
        openai.assistants.update(made.id, AssistantUpdateRequest(name = "Other")).name shouldBe "Other"
        openai.assistants.list().data.single().fileIds shouldBe listOf("file-2")
        if (direct) fake.requests().mapNotNull { it.header("OpenAI-Beta") }.distinct() shouldBe listOf("assistants=v1")
    }

    @Test
    suspend fun `messages have files, and runs see them`() = onFirstVersion {
        val assistant = openai.assistants.create(AssistantRequest("gpt-4-1106-preview", fileIds = listOf("file-2")))
        val run = openai.threads.createAndRun(ThreadAndRunRequest(assistant.id, ThreadRequest(listOf(question))))
        run.fileIds shouldBe listOf("file-2")
        val message = openai.threads.messages.list(run.threadId).data.single()
        message.fileIds shouldBe listOf("file-1")
        val files = openai.threads.messages.files
        val file = files.list(run.threadId, message.id).data.single()
        files.retrieve(run.threadId, message.id, file.id) shouldBe file
        openai.threads.list().data.single().id shouldBe run.threadId
    }

    @Test
    suspend fun `the service wants to know which version is meant`() = onEveryEngine {
        openai.threads.create().id shouldStartWith "thread_"
        failure<BadRequestException> {
            openai.threads.create(options = RequestOptions(beta = "realtime=v1"))
        }.code shouldBe
            "invalid_beta"
    }
}
