package dev.parley.threads

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.ToolFailedException
import dev.parley.assistants.AssistantTool
import dev.parley.json
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.tools.FunctionDefinition
import dev.parley.tools.Tool
import dev.parley.tools.ToolFailurePolicy
import dev.parley.tools.ToolOutcome
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import dev.parley.tools.tool
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlin.time.Duration.Companion.seconds

class RunToolsTest : AnnotationSpec() {
    private val request = RunRequest("asst_1")
    private val submit = "/v1/threads/thread_1/runs/run_1/submit_tool_outputs"

    private fun asks(vararg calls: Pair<String, String>) =
        stream(events("thread.run.created" to run("queued"), "thread.run.requires_action" to waiting(*calls)) + DONE)

    private val goesOn = stream(events("thread.run.completed" to run("completed")) + DONE)

    private fun outputs(service: FakeService) = service.seen.filter { it.path == submit }.map { json(it.body) }

    private fun submitted(vararg outputs: Pair<String, String>) = json(
        """{"tool_outputs":[${outputs.joinToString { (id, output) ->
            """{"tool_call_id":"$id","output":"$output"}"""
        }}],"stream":true}""",
    )

    @Test
    fun `functions are answered until the run is over, in one stream`() = runTest {
        val service = FakeService(this, asks("c1" to "a", "c2" to "b"), asks("c3" to "a"), goesOn)
        val tools = Tools {
            add(Tool.handler("a") { "A of ${it.json().getValue("of").toString().trim('"')}" })
            add(Tool.handler("b") { "B" })
        }
        val options = RequestOptions(idempotencyKey = "once")
        val events = service.client().threads.runs.streamTools("thread_1", request, tools, options = options)
            .streamed().toList()
        events.map { it.javaClass.simpleName } shouldBe listOf(
            "RunCreated",
            "RunRequiresAction",
            "Done",
            "RunCreated",
            "RunRequiresAction",
            "Done",
            "RunCompleted",
            "Done",
        )
        outputs(service) shouldBe listOf(submitted("c1" to "A of c1", "c2" to "B"), submitted("c3" to "A of c3"))
        service.seen.map { it.headers["Idempotency-Key"] } shouldBe listOf("once", null, null)
    }

    @Test
    fun `a thread is begun and run with functions`() = runTest {
        val service = FakeService(this, asks("c1" to "a"), goesOn)
        val tools = Tools.of(Tool.handler("a") { "A" })
        val result = service.client().threads.streamTools(ThreadAndRunRequest("asst_1"), tools).streamed().toRunResult()
        result.run.status?.value shouldBe "completed"
        service.seen.map { it.path } shouldBe listOf("/v1/threads/runs", submit)
    }

    @Test
    fun `what goes wrong with a function is told to the model, and the rest goes on`() = runTest {
        val outcomes = mutableListOf<ToolOutcome>()
        val tools = Tools {
            add(Tool.handler("throws") { error("broken") })
            add(Tool.handler("silent") { awaitCancellation() })
            timeLimit(3.seconds)
            onOutcome { outcomes += it }
        }
        val service = FakeService(this, asks("c1" to "throws", "c2" to "silent", "c3" to "nobody"), goesOn)
        service.client().threads.runs.streamTools("thread_1", request, tools).streamed().toList().last() shouldBe
            AssistantEvent.Done
        outputs(service) shouldBe listOf(
            submitted(
                "c1" to "Error: the function throws failed.",
                "c2" to "Error: the function silent gave nothing within 3000 ms.",
                "c3" to "Error: the function nobody does not exist.",
            ),
        )
        outcomes.map { it.javaClass.simpleName }.toSet() shouldBe setOf("Failed", "TimedOut", "UnknownFunction")
    }

    private suspend fun TestScope.aborted(function: String): ToolFailedException {
        val tools = Tools {
            add(Tool.handler("throws") { error("broken") })
            add(Tool.handler("silent") { awaitCancellation() })
            timeLimit(3.seconds)
            onFailure(ToolFailurePolicy.ABORT)
        }
        val service = FakeService(this, asks("c1" to function))
        val flow = service.client().threads.runs.streamTools("thread_1", request, tools)
        val failure = shouldThrow<ToolFailedException> { flow.streamed().toRunResult() }
        service.seen.size shouldBe 1
        failure.partial.shouldBeInstanceOf<RunResult>().run.status?.value shouldBe "requires_action"
        return failure
    }

    @Test
    fun `where a failure ends it all, what had come is there`() = runTest {
        aborted("throws").message shouldBe "the function throws failed"
        aborted("silent").message shouldBe "the function silent gave nothing within 3000 ms"
        aborted("nobody").message shouldBe "the function nobody does not exist"
    }

    @Test
    fun `an action that is new is left to the caller`() = runTest {
        val action = run("requires_action", ""","required_action":{"type":"dance"}""")
        val service = FakeService(this, stream(events("thread.run.requires_action" to action) + DONE))
        val events = service.client().threads.runs.streamTools("thread_1", request, Tools.of()).streamed().toList()
        events.size shouldBe 2
        service.seen.size shouldBe 1
    }

    @Test
    fun `a stream that breaks off after outputs carries all that had come`() = runTest {
        val breaks = stream(
            events(
                "thread.message.created" to message("in_progress"),
                "thread.message.delta" to messageDelta("""{"index":0,"type":"text","text":{"value":"Hi"}}"""),
            ),
        )
        val service = FakeService(this, asks("c1" to "a"), breaks)
        val flow = service.client().threads.runs.streamTools("thread_1", request, Tools.of(Tool.handler("a") { "A" }))
        shouldThrow<StreamTruncatedException> {
            flow.streamed().toRunResult()
        }.partial.shouldBeInstanceOf<RunResult>().text shouldBe
            "Hi"
    }

    @Test
    fun `functions are answered without a stream, too`() = runTest {
        val service = FakeService(
            this,
            answer(run("queued")),
            answer(waiting("c1" to "a", "c2" to "b")),
            answer(run("queued")),
            answer(waiting("c3" to "a")),
            answer(run("queued")),
            answer(run("completed")),
        )
        val tools = Tools {
            add(Tool.handler("a") { "A of ${it.id}" })
            add(Tool.handler("b") { "B" })
        }
        val seen = mutableListOf<String>()
        val options = RequestOptions(idempotencyKey = "once")
        val run = service.client().threads.runs
            .runTools("thread_1", request, tools, onProgress = { seen += it.status.toString() }, options = options)
        run.status shouldBe RunStatus.COMPLETED
        seen shouldBe listOf("requires_action", "requires_action", "completed")
        outputs(service) shouldBe listOf(
            json("""{"tool_outputs":[{"tool_call_id":"c1","output":"A of c1"},{"tool_call_id":"c2","output":"B"}]}"""),
            json("""{"tool_outputs":[{"tool_call_id":"c3","output":"A of c3"}]}"""),
        )
        service.seen.map { it.headers["Idempotency-Key"] } shouldBe listOf("once", null, null, null, null, null)
    }

    @Test
    fun `a thread is begun and run with functions without a stream`() = runTest {
        val service = FakeService(
            this,
            answer(run("queued")),
            answer(waiting("c1" to "a")),
            answer(run("completed")),
            answer(run("completed")),
        )
        val tools = Tools.of(Tool.handler("a") { "A" })
        service.client().threads.runTools(ThreadAndRunRequest("asst_1"), tools).status shouldBe RunStatus.COMPLETED
        service.seen.map { it.path }.distinct() shouldBe
            listOf("/v1/threads/runs", "/v1/threads/thread_1/runs/run_1", submit)
    }

    @Test
    fun `a function that cannot be answered ends the run without a stream, too`() = runTest {
        val service = FakeService(this, answer(run("queued")), answer(waiting("c1" to "a")))
        val tools = Tools { onFailure(ToolFailurePolicy.ABORT) }
        shouldThrow<ToolFailedException> { service.client().threads.runs.runTools("thread_1", request, tools) }
        outputs(service) shouldBe emptyList()
    }

    @Test
    fun `definitions are added to the tools of a request that has some`() = runTest {
        val service = FakeService(this, goesOn)
        val runs = service.client().threads.runs
        val tools = Tools.of(tool<Unit>("a") { "A" }, Tool.handler("b") { "B" })
        val own = request.copy(tools = AssistantTool.functions(tools) + AssistantTool.fileSearch())
        runs.streamTools("thread_1", request.copy(tools = listOf(AssistantTool.fileSearch())), tools).toList()
        runs.streamTools("thread_1", own, tools).toList()
        runs.streamTools("thread_1", request, tools).toList()
        service.seen.map { json(it.body).jsonObject["tools"]?.jsonArray?.size } shouldBe listOf(2, 2, null)
        val strange = request.copy(tools = listOf(AssistantTool.function(FunctionDefinition("c"))))
        shouldThrow<IllegalArgumentException> { runs.streamTools("thread_1", strange, tools) }
        shouldThrow<IllegalArgumentException> { runs.runTools("thread_1", strange, tools) }
        service.seen.size shouldBe 3
    }
}
