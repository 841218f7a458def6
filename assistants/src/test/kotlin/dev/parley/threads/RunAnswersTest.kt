package dev.parley.threads

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.StreamTruncatedException
import dev.parley.generation.Answer
import dev.parley.generation.FinishReason
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.tools.Tool
import dev.parley.tools.Tools
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest

class RunAnswersTest : AnnotationSpec() {
    private val request = RunRequest("asst_1")

    private val asks =
        stream(
            events("thread.run.created" to run("queued"), "thread.run.requires_action" to waiting("c1" to "a")) + DONE,
        )

    private val pair = "\"{\\\"first\\\":1,\\\"second\\\":2}\""

    private fun said(text: String) = stream(
        events(
            "thread.message.created" to message("in_progress"),
            "thread.message.delta" to messageDelta("""{"index":0,"type":"text","text":{"value":$text}}"""),
            "thread.run.completed" to run("completed"),
        ) + DONE,
    )

    @Test
    fun `the last message can be read as a type`() = runTest {
        val service = FakeService(this, said(pair), said(pair), said("\"soon\""))
        val threads = service.client().threads
        val answer = threads.runs.create<Pair<Int, Int>>("thread_1", request)
        answer.value shouldBe (1 to 2)
        answer.reply.run.status shouldBe RunStatus.COMPLETED
        threads.createAndRun<Pair<Int, Int>>(ThreadAndRunRequest("asst_1")).value shouldBe (1 to 2)
        threads.runs.create<Pair<Int, Int>>(
            "thread_1",
            request,
        ).shouldBeInstanceOf<Answer.Invalid<*, *>>().text shouldBe
            "soon"
        for (seen in service.seen) seen.body.contains("json_schema") shouldBe true
    }

    @Test
    fun `the last message can be read as a type after functions, too`() = runTest {
        val written = message("completed", """{"type":"text","text":{"value":$pair,"annotations":[]}}""")
        val service = FakeService(
            this,
            answer(run("queued")),
            answer(waiting("c1" to "a")),
            answer(run("queued")),
            answer(run("completed")),
            answer("""{"data":[${message("completed")},$written],"has_more":false}"""),
            answer("""{"data":[${step("completed", toolCalls(""))}],"has_more":false}"""),
        )
        val answer = service.client().threads.runs
            .runTools<Pair<Int, Int>>("thread_1", request, Tools.of(Tool.handler("a") { "A" }))
        answer.valueOrThrow() shouldBe (1 to 2)
        answer.reply.messages.size to answer.reply.steps.size shouldBe (2 to 1)
        service.seen.first().body.contains("json_schema") shouldBe true
        service.seen[4].query["run_id"] shouldBe listOf("run_1")
    }

    @Test
    fun `a run that waits or failed has no value`() = runTest {
        val failed = stream(events("thread.run.failed" to run("failed")) + DONE)
        val service = FakeService(this, asks, failed)
        val runs = service.client().threads.runs
        runs.create<Pair<Int, Int>>("thread_1", request).shouldBeInstanceOf<Answer.Incomplete<*, *>>().reason shouldBe
            FinishReason.TOOL_CALLS
        runs.create<Pair<Int, Int>>("thread_1", request).shouldBeInstanceOf<Answer.Incomplete<*, *>>().reason shouldBe
            FinishReason.of("failed")
    }

    private fun delta(text: String, id: String = "msg_1") =
        "thread.message.delta" to messageDelta("""{"index":0,"type":"text","text":{"value":"$text"}}""", id)

    private fun begun(id: String = "msg_1") = "thread.message.created" to message("in_progress", id = id)

    private val growing = arrayOf(
        "thread.run.created" to run("queued"),
        begun(),
        delta("""{\"first\":0,"""),
        begun("msg_2"),
        delta("""{\"first\":1,""", "msg_2"),
        delta("""\"second\":2}""", "msg_2"),
    )

    @Test
    fun `a stream has the members of the last message that are complete so far, and the answer at the end`() = runTest {
        val whole = stream(events(*growing, "thread.run.completed" to run("completed")) + DONE)
        val service = FakeService(this, whole, whole)
        val threads = service.client().threads
        val expected = listOf(
            """{"first":0}""" to null,
            """{"first":1}""" to null,
            """{"first":1,"second":2}""" to null,
            """{"first":1,"second":2}""" to (1 to 2),
        )
        val partial = threads.runs.stream<Pair<Int, Int>>("thread_1", request).toList()
        partial.map { it.text() to it.answer?.value } shouldBe expected
        partial.last().answer?.reply?.messages?.size shouldBe 2
        val begun = threads.streamCreateAndRun<Pair<Int, Int>>(ThreadAndRunRequest("asst_1")).toList()
        begun.map { it.text() to it.answer?.value } shouldBe expected
        for (seen in service.seen) seen.body.contains("json_schema") shouldBe true
    }

    @Test
    fun `a stream that breaks off has no answer, and keeps what had come`() = runTest {
        val service = FakeService(this, stream(events(*growing)))
        val seen = mutableListOf<String>()
        val failure = shouldThrow<StreamTruncatedException> {
            service.client().threads.runs.stream<Pair<Int, Int>>("thread_1", request).collect { seen += it.text() }
        }
        seen.last() shouldBe """{"first":1,"second":2}"""
        failure.partial.shouldBeInstanceOf<RunResult>().messages.size shouldBe 2
    }
}
