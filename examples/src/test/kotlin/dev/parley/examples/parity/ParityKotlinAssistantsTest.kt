package dev.parley.examples.parity

import dev.parley.RequestOptions
import dev.parley.SortOrder
import dev.parley.assistants.AssistantFileRequest
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.AssistantUpdateRequest
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.assistants
import dev.parley.threads.ThreadAndRunRequest
import dev.parley.threads.ThreadRequest
import dev.parley.threads.ThreadUpdateRequest
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.messages.ThreadMessageUpdateRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunUpdateRequest
import dev.parley.threads.runs.ToolOutput
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What the older clients do with assistants, threads, messages and runs, in Kotlin. */
open class ParityKotlinAssistantsTest : ParityRows() {
    @Test
    fun row26() = runBlocking {
        val assistant = assistantId()
        val newest = openai.assistants.list(CursorRequest(limit = 20, order = SortOrder.DESC))
        askedIn("assistants=v2")
        val old = openai.assistants.list(options = RequestOptions(beta = "assistants=v1"))
        askedIn("assistants=v1")
        assertEquals(listOf(assistant, assistant), (newest.data + old.data).map { it.id })
        asked("GET", "/assistants")
    }

    @Test
    fun row27() = runBlocking {
        val id = assistantId()
        val assistant = openai.assistants.retrieve(id)
        assertEquals("gpt-5.2", assistant.model)
        asked("GET", "/assistants/{assistant_id}")
    }

    @Test
    fun row28() = runBlocking {
        val request = AssistantRequest("gpt-5.2", name = "Tutor", tools = listOf(AssistantTool.codeInterpreter()))
        val tutor = openai.assistants.create(request)
        asked("POST", "/assistants")
        val retrieval = AssistantRequest("gpt-4", tools = listOf(AssistantTool.Retrieval()), fileIds = listOf("file-1"))
        val old = openai.assistants.create(retrieval, RequestOptions(beta = "assistants=v1"))
        assertEquals("Tutor", tutor.name)
        assertEquals(listOf("file-1"), old.fileIds)
        asked("POST", "/assistants")
    }

    @Test
    fun row29() = runBlocking {
        val id = assistantId()
        val assistant = openai.assistants.update(id, AssistantUpdateRequest(instructions = "Be brief."))
        assertEquals("Be brief.", assistant.instructions)
        asked("POST", "/assistants/{assistant_id}")
    }

    @Test
    fun row30() = runBlocking {
        val id = assistantId()
        val deleted = openai.assistants.delete(id)
        assertTrue(deleted.deleted)
        asked("DELETE", "/assistants/{assistant_id}")
    }

    @Test
    fun row31() = runBlocking {
        val assistant = assistantId("file-1")
        val files = openai.assistants.files.list(assistant, CursorRequest(limit = 20))
        assertEquals("file-1", files.data.single().id)
        asked("GET", "/assistants/{assistant_id}/files")
        askedIn("assistants=v1")
    }

    @Test
    fun row32() = runBlocking {
        val assistant = assistantId("file-1")
        val file = openai.assistants.files.retrieve(assistant, "file-1")
        assertEquals(assistant, file.assistantId)
        asked("GET", "/assistants/{assistant_id}/files/{file_id}")
        askedIn("assistants=v1")
    }

    @Test
    fun row33() = runBlocking {
        val assistant = assistantId()
        val file = openai.assistants.files.create(assistant, AssistantFileRequest("file-1"))
        assertEquals("file-1", file.id)
        asked("POST", "/assistants/{assistant_id}/files")
        askedIn("assistants=v1")
    }

    @Test
    fun row34() = runBlocking {
        val assistant = assistantId("file-1")
        val deleted = openai.assistants.files.delete(assistant, "file-1")
        assertTrue(deleted.deleted)
        asked("DELETE", "/assistants/{assistant_id}/files/{file_id}")
        askedIn("assistants=v1")
    }

    @Test
    fun row35() = runBlocking {
        val id = threadId()
        val threads = openai.threads.list(CursorRequest(limit = 20))
        assertEquals(id, threads.data.single().id)
        asked("GET", "/threads")
    }

    @Test
    fun row36() = runBlocking {
        val id = threadId()
        val thread = openai.threads.retrieve(id)
        assertEquals(id, thread.id)
        asked("GET", "/threads/{thread_id}")
    }

    @Test
    fun row37() = runBlocking {
        val empty = openai.threads.create()
        asked("POST", "/threads")
        val hello = ThreadMessageRequest.user("Hello")
        val thread = openai.threads.create(ThreadRequest(listOf(hello), metadata = mapOf("user" to "1")))
        assertEquals(emptyMap<String, String>(), empty.metadata)
        assertEquals(mapOf("user" to "1"), thread.metadata)
        asked("POST", "/threads")
    }

    @Test
    fun row38() = runBlocking {
        val assistant = assistantId()
        val thread = ThreadRequest(listOf(ThreadMessageRequest.user("Hello")))
        val run = openai.threads.createAndRun(ThreadAndRunRequest(assistant, thread))
        assertEquals(RunStatus.QUEUED, run.status)
        asked("POST", "/threads/runs")
        val text = openai.threads.streamCreateAndRun(ThreadAndRunRequest(assistant, thread)).toRunResult().text
        assertEquals("You said: Hello", text)
        asked("POST", "/threads/runs")
    }

    @Test
    fun row39() = runBlocking {
        val id = threadId()
        val thread = openai.threads.update(id, ThreadUpdateRequest(metadata = mapOf("user" to "2")))
        assertEquals("2", thread.metadata?.get("user"))
        asked("POST", "/threads/{thread_id}")
    }

    @Test
    fun row40() = runBlocking {
        val id = threadId()
        val deleted = openai.threads.delete(id)
        assertTrue(deleted.deleted)
        asked("DELETE", "/threads/{thread_id}")
    }

    @Test
    fun row41() = runBlocking {
        val thread = threadId()
        val messages = openai.threads.messages.list(thread)
        assertEquals("Hi", messages.data.single().text)
        asked("GET", "/threads/{thread_id}/messages")
        val run = finishedRun(thread).run.id
        val written = openai.threads.messages.list(thread, ThreadMessageListRequest(runId = run))
        assertEquals(run, written.data.single().runId)
        asked("GET", "/threads/{thread_id}/messages")
    }

    @Test
    fun row42() = runBlocking {
        val thread = threadId()
        val id = messageId(thread)
        val message = openai.threads.messages.retrieve(thread, id)
        assertEquals("Hello", message.text)
        asked("GET", "/threads/{thread_id}/messages/{message_id}")
    }

    @Test
    fun row43() = runBlocking {
        val thread = threadId()
        val message = openai.threads.messages.create(thread, ThreadMessageRequest.user("How are you?"))
        assertEquals("How are you?", message.text)
        asked("POST", "/threads/{thread_id}/messages")
    }

    @Test
    fun row44() = runBlocking {
        val thread = threadId()
        val id = messageId(thread)
        val request = ThreadMessageUpdateRequest(mapOf("read" to "true"))
        val message = openai.threads.messages.update(thread, id, request)
        assertEquals("true", message.metadata?.get("read"))
        asked("POST", "/threads/{thread_id}/messages/{message_id}")
    }

    @Test
    fun row45() = runBlocking {
        val thread = threadId()
        val message = messageId(thread)
        val files = openai.threads.messages.files.list(thread, message, CursorRequest(limit = 20))
        assertEquals("file-1", files.data.single().id)
        asked("GET", "/threads/{thread_id}/messages/{message_id}/files")
        askedIn("assistants=v1")
    }

    @Test
    fun row46() = runBlocking {
        val thread = threadId()
        val message = messageId(thread)
        val file = openai.threads.messages.files.retrieve(thread, message, "file-1")
        assertEquals(message, file.messageId)
        asked("GET", "/threads/{thread_id}/messages/{message_id}/files/{file_id}")
        askedIn("assistants=v1")
    }

    @Test
    fun row47() = runBlocking {
        val thread = threadId()
        val id = finishedRun(thread).run.id
        val runs = openai.threads.runs.list(thread, CursorRequest(limit = 20))
        assertEquals(id, runs.data.single().id)
        asked("GET", "/threads/{thread_id}/runs")
    }

    @Test
    fun row48() = runBlocking {
        val thread = threadId()
        val id = finishedRun(thread).run.id
        val run = openai.threads.runs.retrieve(thread, id)
        assertEquals(RunStatus.COMPLETED, run.status)
        asked("GET", "/threads/{thread_id}/runs/{run_id}")
    }

    @Test
    fun row49() = runBlocking {
        val assistant = assistantId()
        val thread = threadId()
        val run = openai.threads.runs.create(thread, RunRequest(assistant))
        assertEquals(RunStatus.QUEUED, run.status)
        asked("POST", "/threads/{thread_id}/runs")
        val other = threadId()
        val text = openai.threads.runs.stream(other, RunRequest(assistant)).toRunResult().text
        assertEquals("You said: Hi", text)
        asked("POST", "/threads/{thread_id}/runs")
    }

    @Test
    fun row50() = runBlocking {
        val thread = threadId()
        val id = finishedRun(thread).run.id
        val run = openai.threads.runs.update(thread, id, RunUpdateRequest(mapOf("seen" to "true")))
        assertEquals("true", run.metadata?.get("seen"))
        asked("POST", "/threads/{thread_id}/runs/{run_id}")
    }

    @Test
    fun row51() = runBlocking {
        val waiting = waitingRun()
        val (thread, id, call) = Triple(waiting.threadId, waiting.id, callId(waiting))
        val outputs = ToolOutputsRequest(listOf(ToolOutput(call, "sunny")))
        val run = openai.threads.runs.submitToolOutputs(thread, id, outputs)
        assertEquals(RunStatus.QUEUED, run.status)
        asked("POST", "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs")
    }

    @Test
    fun row52() = runBlocking {
        val waiting = waitingRun()
        val (thread, id) = waiting.threadId to waiting.id
        val run = openai.threads.runs.cancel(thread, id)
        assertEquals(RunStatus.CANCELLING, run.status)
        asked("POST", "/threads/{thread_id}/runs/{run_id}/cancel")
    }

    @Test
    fun row53() = runBlocking {
        val thread = threadId()
        val finished = finishedRun(thread)
        val run = finished.run.id
        val steps = openai.threads.runs.steps.list(thread, run)
        assertEquals(finished.steps, steps.data)
        asked("GET", "/threads/{thread_id}/runs/{run_id}/steps")
    }

    @Test
    fun row54() = runBlocking {
        val thread = threadId()
        val finished = finishedRun(thread)
        val (run, id) = finished.run.id to finished.steps.first().id
        val step = openai.threads.runs.steps.retrieve(thread, run, id)
        assertEquals(finished.steps.first(), step)
        asked("GET", "/threads/{thread_id}/runs/{run_id}/steps/{step_id}")
    }

    @Test
    fun row60() = runBlocking {
        val thread = threadId()
        val message = messageId(thread)
        val deleted = openai.threads.messages.delete(thread, message)
        assertTrue(deleted.deleted)
        asked("DELETE", "/threads/{thread_id}/messages/{message_id}")
    }
}
