package dev.parley.threads

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.ToolFailedException
import dev.parley.json
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.tools.ToolFailurePolicy
import dev.parley.tools.ToolHandlers
import dev.parley.tools.ToolOutcome
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
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
        val tools = ToolHandlers {
            on("a") { "A of ${it.json().getValue("of").toString().trim('"')}" }
            on("b") { "B" }
        }
        val options = RequestOptions(idempotencyKey = "once")
        val events = service.client().threads.runs.streamTools("thread_1", request, tools, options = options).toList()
        events.map { it.javaClass.simpleName } shouldBe listOf(
            "RunCreated",
            "RunRequiresAction",
            "RunCreated",
            "RunRequiresAction",
            "RunCompleted",
            "Done",
        )
        outputs(service) shouldBe listOf(submitted("c1" to "A of c1", "c2" to "B"), submitted("c3" to "A of c3"))
        service.seen.map { it.headers["Idempotency-Key"] } shouldBe listOf("once", null, null)
    }

    @Test
    fun `a thread is begun and run with functions`() = runTest {
        val service = FakeService(this, asks("c1" to "a"), goesOn)
        val tools = ToolHandlers { on("a") { "A" } }
        val result = service.client().threads.streamTools(ThreadAndRunRequest("asst_1"), tools).toRunResult()
        result.run.status?.value shouldBe "completed"
        service.seen.map { it.path } shouldBe listOf("/v1/threads/runs", submit)
    }

    @Test
    fun `what goes wrong with a function is told to the model, and the rest goes on`() = runTest {
        val outcomes = mutableListOf<ToolOutcome>()
        val tools = ToolHandlers {
            on("throws") { error("broken") }
            on("silent") { awaitCancellation() }
            timeLimit(3.seconds)
            onOutcome { outcomes += it }
        }
        val service = FakeService(this, asks("c1" to "throws", "c2" to "silent", "c3" to "nobody"), goesOn)
        service.client().threads.runs.streamTools("thread_1", request, tools).toList().last() shouldBe
            AssistantEvent.Done
        outputs(service) shouldBe listOf(
            submitted(
                "c1" to "Error: the function throws failed: broken",
                "c2" to "Error: the function silent gave nothing within 3000 ms",
                "c3" to "Error: the function nobody does not exist",
            ),
        )
        outcomes.map { it.javaClass.simpleName }.toSet() shouldBe setOf("Failed", "TimedOut", "UnknownFunction")
    }

    private suspend fun TestScope.aborted(function: String): ToolFailedException {
        val tools = ToolHandlers {
            on("throws") { error("broken") }
            on("silent") { awaitCancellation() }
            timeLimit(3.seconds)
            onFailure(ToolFailurePolicy.ABORT)
        }
        val service = FakeService(this, asks("c1" to function))
        val flow = service.client().threads.runs.streamTools("thread_1", request, tools)
        val failure = shouldThrow<ToolFailedException> { flow.toRunResult() }
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
        val events = service.client().threads.runs.streamTools("thread_1", request, ToolHandlers { }).toList()
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
        val flow = service.client().threads.runs.streamTools("thread_1", request, ToolHandlers { on("a") { "A" } })
        shouldThrow<StreamTruncatedException> {
            flow.toRunResult()
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
        val tools = ToolHandlers {
            on("a") { "A of ${it.id}" }
            on("b") { "B" }
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
        val tools = ToolHandlers { on("a") { "A" } }
        service.client().threads.runTools(ThreadAndRunRequest("asst_1"), tools).status shouldBe RunStatus.COMPLETED
        service.seen.map { it.path }.distinct() shouldBe
            listOf("/v1/threads/runs", "/v1/threads/thread_1/runs/run_1", submit)
    }

    @Test
    fun `a function that cannot be answered ends the run without a stream, too`() = runTest {
        val service = FakeService(this, answer(run("queued")), answer(waiting("c1" to "a")))
        val tools = ToolHandlers { onFailure(ToolFailurePolicy.ABORT) }
        shouldThrow<ToolFailedException> { service.client().threads.runs.runTools("thread_1", request, tools) }
        outputs(service) shouldBe emptyList()
    }
}
