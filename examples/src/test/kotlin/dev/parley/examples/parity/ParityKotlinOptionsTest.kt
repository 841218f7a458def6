package dev.parley.examples.parity

import dev.parley.ApiException
import dev.parley.HttpProxy
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import dev.parley.RequestOptions
import dev.parley.SortOrder
import dev.parley.Timeouts
import dev.parley.assistants.AssistantResponseFormat
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.CodeInterpreterResources
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.FileSearchResources
import dev.parley.assistants.NewFileSearchResources
import dev.parley.assistants.NewToolResources
import dev.parley.assistants.NewVectorStore
import dev.parley.assistants.ToolResources
import dev.parley.testkit.FakeOpenAI
import dev.parley.threads.AssistantEvent
import dev.parley.threads.ThreadAndRunRequest
import dev.parley.threads.ThreadRequest
import dev.parley.threads.ThreadUpdateRequest
import dev.parley.threads.messages.AttachmentTool
import dev.parley.threads.messages.MessageAttachment
import dev.parley.threads.messages.MessageInput
import dev.parley.threads.messages.MessageInputPart
import dev.parley.threads.messages.MessageRole
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunInclude
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunToolChoice
import dev.parley.threads.runs.ToolOutput
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.runs.TruncationStrategy
import dev.parley.threads.steps.RunStepListRequest
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import dev.parley.tools.FunctionDefinition
import dev.parley.vectorstores.ChunkingStrategy
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

/** How the older clients are configured, and the options of their calls, in Kotlin. */
class ParityKotlinOptionsTest : ParityRows() {
    @Test
    fun row57() = runBlocking {
        val openai = OpenAI {
            apiKey = "sk-test"
            organization = "org-test"
            project = "proj-test"
            beta = "assistants=v2"
            baseUrl = fake.baseUrl()
            connectTimeout = Duration.ofSeconds(2)
            timeouts = Timeouts(head = 30.seconds, idle = 30.seconds, total = 5.minutes)
        }
        openai.use { it.models.list() }
        assertEquals("Bearer sk-test", fake.lastRequest().header("Authorization"))
        assertEquals("org-test", fake.lastRequest().header("OpenAI-Organization"))
        assertEquals("proj-test", fake.lastRequest().header("OpenAI-Project"))
        assertEquals("assistants=v2", fake.lastRequest().header("OpenAI-Beta"))

        val behindProxy = OpenAI {
            apiKey = "sk-test"
            proxy = HttpProxy("proxy.local", 3128)
        }
        behindProxy.close()

        // OPENAI_API_KEY, OPENAI_ORG_ID, OPENAI_PROJECT_ID and OPENAI_BASE_URL, read now; what is set here wins.
        val config = OpenAIConfig.fromEnv().apply {
            apiKey = "sk-other"
            baseUrl = fake.baseUrl()
        }
        OpenAI(config.build()).use { it.models.list() }
        assertEquals("Bearer sk-other", fake.lastRequest().header("Authorization"))
        asked("GET", "/models")
    }

    @Test
    fun row58() = runBlocking {
        openai.models.list(RequestOptions(apiKey = "sk-other", timeouts = Timeouts(total = 10.seconds)))
        assertEquals("Bearer sk-other", fake.lastRequest().header("Authorization"))
        openai.with(RequestOptions(project = "proj-other")).models.list()
        assertEquals("Bearer sk-test", fake.lastRequest().header("Authorization"))
        assertEquals("proj-other", fake.lastRequest().header("OpenAI-Project"))
        asked("GET", "/models")
    }

    @Test
    fun row59() = runBlocking {
        val answer = try {
            openai.models.retrieve("none").ownedBy
        } catch (e: ApiException) {
            "${e.status} ${e.code}"
        }
        assertEquals("404 model_not_found", answer)
        asked("GET", "/models/{model}")
    }

    @Test
    fun row61() = runBlocking {
        val assistant = assistantId()
        val thread = threadId()
        val content = listOf(RunInclude.FILE_SEARCH_RESULT_CONTENT)
        val run = openai.threads.runs.create(thread, RunRequest(assistant), content)
        assertEquals(RunStatus.QUEUED, run.status)
        assertEquals(INCLUDED, fake.lastRequest().queryParameter("include[]"))
        asked("POST", "/threads/{thread_id}/runs")
    }

    @Test
    fun row62() = runBlocking {
        val thread = threadId()
        val finished = finishedRun(thread)
        val (run, id) = finished.run.id to finished.steps.first().id
        val content = listOf(RunInclude.FILE_SEARCH_RESULT_CONTENT)
        val step = openai.threads.runs.steps.retrieve(thread, run, id, content)
        asked("GET", "/threads/{thread_id}/runs/{run_id}/steps/{step_id}")
        assertEquals(INCLUDED, fake.lastRequest().queryParameter("include[]"))
        val steps = openai.threads.runs.steps.list(thread, run, RunStepListRequest(include = content))
        assertEquals(INCLUDED, fake.lastRequest().queryParameter("include[]"))
        assertEquals(step, steps.data.first())
        asked("GET", "/threads/{thread_id}/runs/{run_id}/steps")
    }

    @Test
    fun row63() = runBlocking {
        val thread = threadId()
        val (first, last) = messageId(thread) to messageId(thread)
        val run = finishedRun(thread).run.id
        val request = ThreadMessageListRequest(run, limit = 100, after = first, before = last, SortOrder.ASC)
        val messages = openai.threads.messages.list(thread, request)
        assertEquals(0, messages.data.size)
        val query = listOf("run_id", "limit", "after", "before", "order").map { fake.lastRequest().queryParameter(it) }
        assertEquals(listOf(run, "100", first, last, "asc"), query)
        asked("GET", "/threads/{thread_id}/messages")

        // All other lists of assistants, threads, runs and files.
        val cursor = CursorRequest(limit = 20, after = "run_1", before = "run_2", order = SortOrder.DESC)
        val page = openai.threads.runs.list(thread, cursor)
        assertEquals(0, page.data.size)

        asked("GET", "/threads/{thread_id}/runs")
    }

    @Test
    fun row64() = runBlocking {
        val assistant = assistantId()
        val (thread, other) = threadId() to threadId()
        val waiting = waitingRun()
        val text = StringBuilder()
        // Each typed event as it comes.
        openai.threads.runs.stream(thread, RunRequest(assistant)).collect { event ->
            if (event is AssistantEvent.MessageDelta) text.append(event.delta.text)
        }
        assertEquals("You said: Hi", text.toString())

        // All of them put together: the run, its messages and its steps, as retrieving them would give.
        val result = openai.threads.runs.stream(other, RunRequest(assistant)).toRunResult()
        assertEquals(RunStatus.COMPLETED, result.run.status)
        asked("POST", "/threads/{thread_id}/runs")

        // Create-and-run, and what goes on after functions were called, are such streams as well.
        val both = ThreadAndRunRequest(assistant, ThreadRequest(listOf(ThreadMessageRequest.user("Hi"))))
        val events = openai.threads.streamCreateAndRun(both).toList()
        assertEquals(AssistantEvent.Done, events.last())
        asked("POST", "/threads/runs")
        val outputs = ToolOutputsRequest(listOf(ToolOutput(callId(waiting), "sunny")))
        val end = openai.threads.runs.streamSubmitToolOutputs(waiting.threadId, waiting.id, outputs).toRunResult()
        assertEquals("The tool said: sunny", end.text)
        assertEquals("true", sent("stream"))
        asked("POST", "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs")
    }

    @Test
    fun row65() = runBlocking {
        val assistant = callingAssistantId()
        val thread = threadId()
        val request = RunRequest(
            assistant,
            model = "gpt-5.2",
            instructions = "You are a tutor.",
            additionalInstructions = "Be brief.",
            additionalMessages = listOf(ThreadMessageRequest.user("And in Rome?")),
            tools = listOf(AssistantTool.function(FunctionDefinition("get_weather"))),
            metadata = mapOf("user" to "1"),
            temperature = 0.5,
            topP = 0.9,
            maxPromptTokens = 1000,
            maxCompletionTokens = 1000,
            truncationStrategy = TruncationStrategy.lastMessages(10),
            toolChoice = RunToolChoice.AUTO,
            parallelToolCalls = false,
            responseFormat = AssistantResponseFormat.AUTO,
        )
        val run = openai.threads.runs.create(thread, request)
        assertEquals("gpt-5.2", run.model)
        assertEquals(RUN_OPTIONS, fake.lastRequest().json().keys)
        asked("POST", "/threads/{thread_id}/runs")
    }

    @Test
    fun row66() = runBlocking {
        val assistant = assistantId()
        val chunks = ChunkingStrategy.of(maxChunkSizeTokens = 800, chunkOverlapTokens = 400)
        val store = NewVectorStore(listOf("file-1"), chunks)
        val resources = NewToolResources(
            CodeInterpreterResources(listOf("file-2")),
            NewFileSearchResources(vectorStores = listOf(store)),
        )
        val thread = openai.threads.create(ThreadRequest(toolResources = resources))
        assertTrue(""""max_chunk_size_tokens":800""" in sent("tool_resources"))
        asked("POST", "/threads")

        val known = ToolResources(fileSearch = FileSearchResources(listOf("vs_1")))
        openai.threads.update(thread.id, ThreadUpdateRequest(known))
        assertEquals("""{"file_search":{"vector_store_ids":["vs_1"]}}""", sent("tool_resources"))
        asked("POST", "/threads/{thread_id}")

        val fresh = NewVectorStore(listOf("file-1"), ChunkingStrategy.AUTO)
        val auto = NewFileSearchResources(vectorStores = listOf(fresh))
        val begun = ThreadRequest(toolResources = NewToolResources(fileSearch = auto))
        openai.threads.createAndRun(ThreadAndRunRequest(assistant, begun, toolResources = known))
        assertTrue(""""chunking_strategy":{"type":"auto"}""" in sent("thread"))
        asked("POST", "/threads/runs")
    }

    @Test
    fun row67() = runBlocking {
        val thread = threadId()
        val tools = listOf(AttachmentTool.codeInterpreter(), AttachmentTool.fileSearch())
        val attachment = MessageAttachment("file-1", tools)
        val image = MessageInputPart.imageUrl("https://example.com/otter.png")
        val parts = listOf(MessageInputPart.text("What is this?"), image)
        val request = ThreadMessageRequest(MessageRole.USER, MessageInput.of(parts), listOf(attachment))
        val message = openai.threads.messages.create(thread, request)
        assertEquals("What is this?", message.text)
        assertEquals(listOf(attachment), message.attachments)
        asked("POST", "/threads/{thread_id}/messages")

        val text = ThreadMessageRequest(MessageRole.USER, MessageInput.of("What is this?"), listOf(attachment))
        openai.threads.messages.create(thread, text)
        assertEquals(""""What is this?"""", sent("content"))
        asked("POST", "/threads/{thread_id}/messages")
    }

    @Test
    fun row68() = runBlocking {
        FakeOpenAI.start().use { other ->
            val options = RequestOptions(apiKey = "sk-other", organization = "org-other", baseUrl = other.baseUrl())
            val models = openai.models.list(options)
            assertEquals("gpt-5.2", models.data.first().id)
            assertEquals("Bearer sk-other", other.lastRequest().header("Authorization"))
            assertEquals("org-other", other.lastRequest().header("OpenAI-Organization"))
            asked("GET", "/models", other)
        }
    }
}
