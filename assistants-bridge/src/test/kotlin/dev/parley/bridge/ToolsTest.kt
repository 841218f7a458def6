package dev.parley.bridge

import dev.parley.FileSource
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.assistants
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.text
import dev.parley.bridge.runs.CitedText
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.json
import dev.parley.testkit.On
import dev.parley.testkit.Reply
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.AttachmentTool
import dev.parley.threads.messages.MessageAttachment
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.steps.RunStepDetails
import dev.parley.threads.steps.StepToolCall
import dev.parley.threads.threads
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlin.time.Duration.Companion.milliseconds

/** What tools become, and what becomes of their calls. */
class ToolsTest : BridgeTest() {
    private val polling = Polling(interval = 2.milliseconds)

    private suspend fun Bridged.file(name: String): String =
        openai.files.create(FileRequest(FileSource.of(name.encodeToByteArray(), name), FilePurpose.ASSISTANTS)).id

    private fun Bridged.asked(): JsonObject =
        json(fake.requests().last { it.path() == "/v1/responses" }.bodyText()).jsonObject

    private fun response(status: String, output: String, more: String = "") = """{"id":"resp_1","object":"response",
        "created_at":1,"status":"$status","model":"gpt-5.2","output":[$output]$more}"""

    private suspend fun Bridged.runOf(response: String): Pair<String, String> {
        fake.script(On.post("/responses"), Reply.json(200, response("queued", "")))
        fake.script(On.get("/responses/{id}"), Reply.json(200, response))
        val assistant = openai.assistants.create(AssistantRequest("gpt-5.2")).id
        val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Hi")))).id
        return thread to openai.threads.runs.createAndPoll(thread, RunRequest(assistant), polling).id
    }

    @Test
    suspend fun `attached files are searched in a vector store of the thread, or worked on`() = bridged {
        val tools = listOf(AssistantTool.fileSearch(), AssistantTool.codeInterpreter())
        val assistant = openai.assistants.create(AssistantRequest("gpt-5.2", tools = tools)).id
        val (faq, table) = file("faq.md") to file("table.csv")
        val attachments = listOf(
            MessageAttachment(faq, listOf(AttachmentTool.fileSearch())),
            MessageAttachment(table, listOf(AttachmentTool.codeInterpreter())),
        )
        val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Hi", attachments)))).id
        openai.threads.runs.createAndPoll(thread, RunRequest(assistant), polling).status shouldBe RunStatus.COMPLETED
        asked()["tools"] shouldBe json(
            """[{"type":"file_search","vector_store_ids":["vs_fake1"]},
            {"type":"code_interpreter","container":{"type":"auto","file_ids":["$table"]}}]""",
        )
        val more = listOf(MessageAttachment(file("more.md"), listOf(AttachmentTool.fileSearch())))
        openai.threads.messages.create(thread, ThreadMessageRequest.user("And", more))
        calls.last() shouldBe "POST /vector_stores/vs_fake1/file_batches"
    }

    @Test
    suspend fun `a tool that has nothing to search is left out`() = bridged {
        val tools = listOf(AssistantTool.fileSearch())
        val assistant = openai.assistants.create(AssistantRequest("gpt-5.2", tools = tools)).id
        val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Hi")))).id
        openai.threads.runs.create(thread, RunRequest(assistant))
        asked()["tools"] shouldBe null
    }

    @Test
    suspend fun `files of the first version are searched`() = bridged {
        val options = RequestOptions(beta = "assistants=v1")
        val (faq, note) = file("faq.md") to file("note.md")
        val tools = listOf(AssistantTool.retrieval())
        val request = AssistantRequest("gpt-4-1106-preview", tools = tools, fileIds = listOf(faq))
        val assistant = openai.assistants.create(request, options).id
        val question = ThreadMessageRequest.user("Hi").copy(fileIds = listOf(note))
        val thread = openai.threads.create(ThreadRequest(listOf(question)), options).id
        openai.threads.runs.create(thread, RunRequest(assistant), options = options)
        asked()["tools"] shouldBe json("""[{"type":"file_search","vector_store_ids":["vs_fake1"]}]""")
        val made = fake.requests().single { it.path() == "/v1/vector_stores" }
        json(made.bodyText()) shouldBe json("""{"file_ids":["$faq","$note"]}""")
    }

    @Test
    suspend fun `calls of the service's own tools are steps`() = bridged {
        val search = """{"type":"file_search_call","id":"fs_1","status":"completed","queries":["q"],
            "results":[{"file_id":"file-1","filename":"faq.md","score":0.5,"text":"Returns are free."}]}"""
        val code = """{"type":"code_interpreter_call","id":"ci_1","status":"completed","container_id":"c","code":"1+1",
            "outputs":[{"type":"logs","logs":"2"}]}"""
        val usage = ""","usage":{"input_tokens":3,"output_tokens":4,"total_tokens":7}"""
        val (thread, run) = runOf(response("completed", "$search,$code", usage))
        val (worked, searched) = openai.threads.runs.steps.list(thread, run).data
        val found = (searched.stepDetails as RunStepDetails.ToolCalls).toolCalls.single() as StepToolCall.FileSearch
        found.fileSearch.results.single().fileName shouldBe "faq.md"
        val call = (worked.stepDetails as RunStepDetails.ToolCalls).toolCalls.single() as StepToolCall.CodeInterpreter
        call.codeInterpreter.input shouldBe "1+1"
        listOf(searched, worked).map { it.usage?.totalTokens } shouldBe listOf(0, 7)
    }

    @Test
    suspend fun `what was filtered, failed or is lost is a failed run`() = bridged {
        val cut = """{"type":"message","id":"msg_1","status":"incomplete","role":"assistant",
            "content":[{"type":"output_text","text":"So","annotations":[]}]}"""
        val cases = listOf(
            response("incomplete", cut, ""","incomplete_details":{"reason":"content_filter"}""") to "invalid_prompt",
            response("failed", "", ""","error":{"code":"invalid_prompt","message":"m"}""") to "invalid_prompt",
            response("failed", "", ""","error":{"code":"image_too_large","message":"m"}""") to "server_error",
        )
        for ((response, code) in cases) {
            val (thread, id) = runOf(response)
            val run = openai.threads.runs.retrieve(thread, id)
            run.status to run.lastError?.code?.value shouldBe (RunStatus.FAILED to code)
        }
    }

    @Test
    fun `a file is cited by a mark at its place in the text`() {
        val cited = CitedText(
            "One. Two. sandbox:/a",
            listOf(
                jsonOf("type" to "file_citation", "index" to 9, "file_id" to "file-2", "filename" to "b.md"),
                jsonOf("type" to "file_citation", "index" to 4, "file_id" to "file-1", "filename" to "a.md"),
                jsonOf("type" to "container_file_citation", "start_index" to 10, "end_index" to 20, "file_id" to "f"),
                jsonOf("type" to "url_citation", "start_index" to 0, "end_index" to 3, "url" to "https://example.com"),
            ),
        )
        cited.value shouldBe "One.【0†a.md】 Two.【1†b.md】 sandbox:/a"
        cited.annotations.map { it.text("text") } shouldBe listOf("【0†a.md】", "【1†b.md】", "sandbox:/a")
        val last = cited.annotations.last()
        last["start_index"].toString() to last["end_index"].toString() shouldBe ("26" to "36")
    }
}
