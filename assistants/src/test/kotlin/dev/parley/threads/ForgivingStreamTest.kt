package dev.parley.threads

import com.sun.management.ThreadMXBean
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.assistants.read
import dev.parley.json
import dev.parley.threads.messages.MessageAnnotation
import dev.parley.threads.messages.MessageContent
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.steps.CodeInterpreterOutput
import dev.parley.threads.steps.RunStep
import dev.parley.threads.steps.RunStepDetails
import dev.parley.threads.steps.StepToolCall
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.lang.management.ManagementFactory

/** Streams of servers that leave things out, and what nobody described in them. */
class ForgivingStreamTest : AnnotationSpec() {
    private val request = RunRequest("asst_1")

    private fun stepOf(vararg calls: String): RunStep {
        val pieces = RunStepAccumulator()
        calls.forEach { pieces.add(read<ThreadRunStepDelta>(stepDelta(toolCalls(it)))) }
        return checkNotNull(pieces.step())
    }

    private fun callsOf(vararg calls: String): List<StepToolCall> =
        stepOf(*calls).stepDetails.shouldBeInstanceOf<RunStepDetails.ToolCalls>().toolCalls

    private fun function(id: String, arguments: String, index: String = "") =
        """{$index"id":$id,"type":"function","function":{"name":"f","arguments":"$arguments"}}"""

    @Test
    fun `events without names are told by what they are about`() = runTest {
        val data = mapOf(
            THREAD to "ThreadCreated",
            run("queued") to "RunQueued",
            run("in_progress") to "RunInProgress",
            step("in_progress", WRITES) to "RunStepInProgress",
            stepDelta(WRITES) to "RunStepDelta",
            message("in_progress") to "MessageInProgress",
            messageDelta("") to "MessageDelta",
            message("completed") to "MessageCompleted",
            """{"id":"msg_1","object":"thread.message"}""" to "MessageCreated",
            """{"about":1}""" to "Unknown",
            "[1]" to "Unknown",
            run("completed") to "RunCompleted",
        )
        val text = data.keys.joinToString("") { "data: ${it.replace('\n', ' ')}\n\n" } + "data: [DONE]\n\n"
        FakeService(this, stream(text)).client().threads.runs.stream("thread_1", request).toList()
            .map { it.javaClass.simpleName } shouldBe data.values + "Done"
    }

    @Test
    fun `a whole reply to a request for a stream is its one event`() = runTest {
        val flow = FakeService(this, answer(run("completed"))).client().threads.runs.stream("thread_1", request)
        flow.toList() shouldBe listOf(AssistantEvent.RunCompleted(read(run("completed"))), AssistantEvent.Done)
        flow.toRunResult().run.status?.value shouldBe "completed"
    }

    @Test
    fun `a stream that ends after the run has said how is complete`() = runTest {
        for (end in listOf("completed", "failed", "incomplete", "requires_action")) {
            withClue(end) {
                val text = events("thread.run.created" to run("queued"), "thread.run.$end" to run(end))
                FakeService(
                    this,
                    stream(text),
                ).client().threads.runs.stream("thread_1", request).toList().last() shouldBe
                    AssistantEvent.Done
            }
        }
    }

    @Test
    fun `calls without an index, or with one index, are told by their id`() {
        for (index in listOf("", """"index":0,""")) {
            withClue(index) {
                val more = """{$index"type":"function","function":{"arguments":"}"}}"""
                callsOf(
                    function("\"c1\"", "{", index),
                    more,
                    function("\"c2\"", "[", index),
                    """{$index"id":"","type":"function","function":{"name":"","arguments":"]"}}""",
                ).map {
                    it as StepToolCall.Function
                }.map { Triple(it.id, it.function.name, it.function.arguments) } shouldBe
                    listOf(Triple("c1", "f", "{}"), Triple("c2", "f", "[]"))
            }
        }
    }

    @Test
    fun `outputs of several kinds at one place are kept`() {
        fun outputs(vararg outputs: String) = outputs.map {
            """{"index":0,"id":"c","type":"code_interpreter","code_interpreter":{"outputs":[$it]}}"""
        }.toTypedArray()
        val call = callsOf(
            *outputs(
                """{"type":"logs","logs":"a"}""",
                """{"type":"image","image":{"file_id":"f"}}""",
                """{"type":"logs","logs":"b"}""",
            ),
        ).single()
        call.shouldBeInstanceOf<StepToolCall.CodeInterpreter>().codeInterpreter.outputs.map {
            if (it is CodeInterpreterOutput.Logs) it.logs else (it as CodeInterpreterOutput.Image).image.fileId
        } shouldBe listOf("ab", "f")
    }

    @Test
    fun `annotations without an index come one after the other`() {
        val pieces = ThreadMessageAccumulator()
        for (quote in listOf("a", "b")) {
            val annotation = """{"type":"file_citation","text":"t","file_citation":{"quote":"$quote"}}"""
            val delta = messageDelta("""{"type":"text","text":{"value":"$quote","annotations":[$annotation]}}""")
            pieces.add(read<ThreadMessageDelta>(delta))
        }
        val text = pieces.message()?.content?.single().shouldBeInstanceOf<MessageContent.Text>().text
        text.text shouldBe "ab"
        text.annotations.map { (it as MessageAnnotation.FileCitation).fileCitation.quote } shouldBe listOf("a", "b")
    }

    @Test
    fun `deltas without an id are of what came last`() {
        val pieces = RunAccumulator()
        pieces.add(AssistantEvent.RunCreated(read(run("queued"))))
        pieces.add(AssistantEvent.MessageCreated(read(message("in_progress"))))
        pieces.add(
            AssistantEvent.MessageDelta(read("""{"delta":{"content":[{"type":"text","text":{"value":"Hi"}}]}}""")),
        )
        pieces.messages().single().text shouldBe "Hi"
    }

    @Test
    fun `a message of which only deltas came is not lost`() {
        val pieces = ThreadMessageAccumulator()
        pieces.add(read<ThreadMessageDelta>(messageDelta("""{"index":0,"type":"text","text":{"value":"Hi"}}""")))
        pieces.message()?.id shouldBe "msg_1"
        pieces.message()?.text shouldBe "Hi"
    }

    @Test
    fun `what nobody described is put together`() {
        val pieces = ThreadMessageAccumulator()
        pieces.add(read<ThreadMessage>(message("in_progress")))
        for (piece in listOf("a", "b")) {
            val part = """{"index":0,"type":"text","text":{"value":"$piece","note":"$piece"},"note":"$piece"}"""
            pieces.add(
                read<ThreadMessageDelta>(
                    """{"id":"msg_1","delta":{"content":[$part],"reasoning":"$piece","sources":[{"index":0,"title":"$piece"}]}}""",
                ),
            )
        }
        val message = checkNotNull(pieces.message())
        message.extra.json shouldBe json("""{"reasoning":"ab","sources":[{"index":0,"title":"ab"}]}""")
        val part = message.content.single().shouldBeInstanceOf<MessageContent.Text>()
        part.extra.text("note") shouldBe "ab"
        part.text.extra.text("note") shouldBe "ab"
        val calls = callsOf(
            """{"index":0,"id":"c","type":"function","signature":"x","function":{"arguments":"{","note":"a"}}""",
            """{"index":0,"type":"function","signature":"y","function":{"arguments":"}","note":"b"}}""",
        )
        val call = calls.single().shouldBeInstanceOf<StepToolCall.Function>()
        call.extra.text("signature") shouldBe "xy"
        call.function.extra.text("note") shouldBe "ab"
        call.function.arguments shouldBe "{}"
    }

    @Test
    fun `a later blank wipes nothing`() {
        val pieces = ThreadMessageAccumulator()
        pieces.add(read<ThreadMessage>(message("in_progress")))
        pieces.add(read<ThreadMessageDelta>("""{"id":"msg_1","delta":{"role":"","content":null}}"""))
        pieces.message()?.role?.value shouldBe "assistant"
    }

    @Test
    fun `logs are put together at the cost of their pieces`() {
        val piece = """{"index":0,"id":"c","type":"code_interpreter","code_interpreter":{"outputs":[
            {"index":0,"type":"logs","logs":"0123456789"}]}}"""
        val delta = read<ThreadRunStepDelta>(stepDelta(toolCalls(piece)))
        fun allocated(pieces: Int): Long {
            val before = allocatedBytes()
            val step = RunStepAccumulator()
            repeat(pieces) { step.add(delta) }
            step.step()?.id shouldBe "step_1"
            return allocatedBytes() - before
        }
        allocated(1_000)
        allocated(80_000) shouldBeLessThan 12 * allocated(10_000)
    }

    private fun allocatedBytes(): Long =
        (ManagementFactory.getThreadMXBean() as ThreadMXBean).getThreadAllocatedBytes(Thread.currentThread().id)
}
