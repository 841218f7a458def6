package dev.parley.examples.parity

import dev.parley.Engine
import dev.parley.FileSource
import dev.parley.OpenAI
import dev.parley.assistants.AssistantFileRequest
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.assistants
import dev.parley.bridge.AssistantsBridge
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.finetuning.FineTuningJobRequest
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Retired
import dev.parley.threads.RunResult
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.MessageInput
import dev.parley.threads.messages.MessageRole
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunToolCall
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import dev.parley.tools.FunctionDefinition
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.io.path.writeText

/** A fake service, a client of it, and what must be there before the lines of a row can run. */
abstract class ParityRows {
    /** Whether there is a bridge before the service, which has no assistants then. */
    protected open val bridged: Boolean get() = false

    @JvmField
    protected val fake: FakeOpenAI = FakeOpenAI.start(
        FakeOpenAIOptions().lenient().let { if (bridged) it.without(Retired.ASSISTANTS) else it },
    )

    @JvmField
    protected val engine: Engine = if (bridged) AssistantsBridge().over(Engine.AUTO) else Engine.AUTO

    protected val openai: OpenAI = OpenAI {
        apiKey = "sk-test"
        baseUrl = fake.baseUrl()
        engine = this@ParityRows.engine
    }

    @TempDir
    lateinit var folder: Path

    @AfterEach
    fun end() {
        openai.close()
        fake.close()
    }

    /**
     * Fails unless the newest request that [service] got has [method] and a path that fits [template]. What a bridge asks is
     * its own affair.
     */
    @JvmOverloads
    protected fun asked(method: String, template: String, service: FakeOpenAI = fake) {
        if (bridged) return
        val request = service.lastRequest()
        val path = Regex("/v1" + template.replace(Regex("""\{\w+}"""), "[^/]+"))
        assertEquals(method, request.method())
        assertTrue(path.matches(request.path())) { "${request.path()} is not $template" }
    }

    /** Fails unless the newest request is in this version of the API, as far as the service is asked. */
    protected fun askedIn(version: String) {
        if (!bridged) assertEquals(version, fake.lastRequest().header("OpenAI-Beta"))
    }

    /** The member [name] of the newest request's body, as JSON. */
    protected fun sent(name: String): String =
        Json.parseToJsonElement(fake.lastRequest().bodyText()).jsonObject[name].toString()

    protected fun file(name: String): Path = folder.resolve(name).apply { writeText("{}\n") }

    protected fun fileId(): String = runBlocking {
        openai.files.create(FileRequest(FileSource.of(file("lines.jsonl")), FilePurpose.FINE_TUNE)).id
    }

    protected fun jobId(): String = runBlocking {
        openai.fineTuning.jobs.create(FineTuningJobRequest("gpt-4o-mini", fileId())).id
    }

    @JvmOverloads
    protected fun assistantId(file: String? = null): String = runBlocking {
        val id = openai.assistants.create(AssistantRequest("gpt-5.2")).id
        if (file != null) openai.assistants.files.create(id, AssistantFileRequest(file))
        id
    }

    /** An assistant that calls a function. */
    protected fun callingAssistantId(): String = runBlocking {
        val weather = AssistantTool.function(FunctionDefinition("get_weather"))
        openai.assistants.create(AssistantRequest("gpt-5.2", tools = listOf(weather))).id
    }

    @JvmOverloads
    protected fun threadId(text: String = "Hi"): String = runBlocking {
        openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user(text)))).id
    }

    protected fun messageId(thread: String): String = runBlocking {
        val text = MessageInput.of("Hello")
        val request = ThreadMessageRequest(MessageRole.USER, text, fileIds = listOf("file-1"))
        openai.threads.messages.create(thread, request).id
    }

    @JvmOverloads
    protected fun finishedRun(thread: String, assistant: String = assistantId()): RunResult = runBlocking {
        openai.threads.runs.stream(thread, RunRequest(assistant)).toRunResult()
    }

    /** A run that waits for what its function gave. */
    protected fun waitingRun(): Run = finishedRun(threadId("Please get_weather"), callingAssistantId()).run

    protected fun callId(run: Run): String = (run.toolCalls.single() as RunToolCall.Function).id

    companion object {
        const val INCLUDED = "step_details.tool_calls[*].file_search.results[*].content"

        /** A model as the service described it at first. */
        const val OLD_MODEL = """{"id":"davinci","object":"model","created":1649359874,"owned_by":"openai","permission":
            [{"id":"modelperm-1","object":"model_permission","allow_sampling":true}],"root":"davinci","parent":null}"""

        @JvmField
        val RUN_OPTIONS: Set<String> = setOf(
            "assistant_id",
            "model",
            "instructions",
            "additional_instructions",
            "additional_messages",
            "tools",
            "metadata",
            "temperature",
            "top_p",
            "max_prompt_tokens",
            "max_completion_tokens",
            "truncation_strategy",
            "tool_choice",
            "parallel_tool_calls",
            "response_format",
        )
    }
}
