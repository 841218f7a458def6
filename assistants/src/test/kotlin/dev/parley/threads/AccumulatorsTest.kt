package dev.parley.threads

import dev.parley.assistants.read
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.steps.RunStep
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

/** What pieces become must be what the service would give whole. */
class AccumulatorsTest : AnnotationSpec() {
    private fun shouldWrite(content: String, vararg deltas: String) {
        val pieces = ThreadMessageAccumulator()
        pieces.message() shouldBe null
        pieces.add(read<ThreadMessage>(message("in_progress")))
        deltas.forEach { pieces.add(read<ThreadMessageDelta>(messageDelta(it))) }
        pieces.message() shouldBe read(message("in_progress", content))
    }

    private fun shouldDo(calls: String, vararg deltas: String) {
        val pieces = RunStepAccumulator()
        pieces.step() shouldBe null
        pieces.add(read<RunStep>(step("in_progress", toolCalls(""))))
        deltas.forEach { pieces.add(read<ThreadRunStepDelta>(stepDelta(toolCalls(it)))) }
        pieces.step() shouldBe read(step("in_progress", toolCalls(calls)))
    }

    @Test
    fun `text and the notes on it come together by their index`() {
        val citation = """"type":"file_citation","text":"【1】","file_citation":{"file_id":"file-1","quote":"q"},
            "start_index":1,"end_index":4"""
        shouldWrite(
            text(
                "Hello",
                """{$citation},{"type":"file_path","text":"/a","file_path":{"file_id":"file-2"},"start_index":5,"end_index":9},
                {"type":"later","a":1}""",
            ),
            """{"index":0,"type":"text","text":{"value":"Hel","annotations":[]}}""",
            """{"index":0,"type":"text","text":{"value":"lo","annotations":[{"index":0,$citation}]}}""",
            """{"index":0,"type":"text","text":{"annotations":[{"index":1,"type":"file_path","text":"/a","start_index":5}]}}""",
            """{"index":0,"type":"text","text":{"annotations":[{"index":1,"type":"file_path","end_index":9,
            "file_path":{"file_id":"file-2"}},{"index":2,"type":"later","a":1}]}}""",
            """{"index":0,"type":"text"}""",
        )
    }

    @Test
    fun `parts of all kinds are put in order`() {
        shouldWrite(
            """${text("a")},{"type":"image_file","image_file":{"file_id":"file-1","detail":"low"}},
            {"type":"image_url","image_url":{"url":"u","detail":"high"}},{"type":"refusal","refusal":"I won't"},
            {"type":"later","a":1}""",
            """{"index":3,"type":"refusal","refusal":"I "},{"index":1,"type":"image_file","image_file":{"file_id":"file-1"}}""",
            """{"index":0,"type":"text","text":{"value":"a"}},{"index":2,"type":"image_url","image_url":{"url":"u"}}""",
            """{"index":1,"type":"image_file","image_file":{"detail":"low"}},{"index":3,"type":"refusal","refusal":"won't"}""",
            """{"index":2,"type":"image_url","image_url":{"detail":"high"}},{"index":4,"type":"later","a":1}""",
        )
    }

    @Test
    fun `a message that came whole goes on from there`() {
        val pieces = ThreadMessageAccumulator()
        pieces.add(read<ThreadMessage>(message("in_progress", text("Hel"))))
        pieces.add(
            read<ThreadMessageDelta>(
                """{"id":"msg_1","delta":{"role":"user","content":[{"index":0,"type":"text","text":{"value":"lo"}}]}}""",
            ),
        )
        pieces.message()?.text shouldBe "Hello"
        pieces.message()?.role?.value shouldBe "user"
    }

    @Test
    fun `calls of tools come together by their index`() {
        shouldDo(
            """{"type":"function","id":"call_1","function":{"name":"f","arguments":"{\"a\":1}","output":"o"}},
            {"type":"code_interpreter","id":"call_2","code_interpreter":{"input":"print(1)","outputs":[
            {"type":"logs","logs":"12"},{"type":"image","image":{"file_id":"file-1"}},{"type":"later","a":1}]}},
            {"type":"file_search","id":"call_3","file_search":{"ranking_options":{"score_threshold":0.5},
            "results":[{"file_id":"f","file_name":"n","score":0.5}]}},{"type":"later","a":1}""",
            """{"index":0,"id":"call_1","type":"function","function":{"name":"f","arguments":"","output":null}}""",
            """{"index":0,"type":"function","function":{"arguments":"{\"a\""}},
            {"index":1,"id":"call_2","type":"code_interpreter","code_interpreter":{"input":"","outputs":[]}}""",
            """{"index":0,"type":"function","function":{"arguments":":1}"}},
            {"index":1,"type":"code_interpreter","code_interpreter":{"input":"print(1)"}}""",
            """{"index":1,"type":"code_interpreter","code_interpreter":{"outputs":[{"index":0,"type":"logs","logs":"1"},
            {"index":1,"type":"image","image":{"file_id":"file-1"}},{"index":2,"type":"later","a":1}]}}""",
            """{"index":1,"type":"code_interpreter","code_interpreter":{"outputs":[{"index":0,"type":"logs","logs":"2"}]}}""",
            """{"index":2,"id":"call_3","type":"file_search","file_search":{}},{"index":3,"type":"later","a":1}""",
            """{"index":2,"type":"file_search","file_search":{"ranking_options":{"score_threshold":0.5},
            "results":[{"file_id":"f","file_name":"n","score":0.5}]}}""",
            """{"index":2,"type":"file_search","file_search":{"results":"later"}}""",
            """{"index":0,"type":"function","function":{"output":"o"}}""",
        )
    }

    @Test
    fun `a step may turn out to write a message`() {
        val pieces = RunStepAccumulator()
        pieces.add(read<RunStep>(step("in_progress", """{"type":"later"}""")))
        pieces.add(read<ThreadRunStepDelta>(stepDelta(WRITES)))
        pieces.step() shouldBe read(step("in_progress", WRITES))
    }

    @Test
    fun `a run can be looked at while it goes on`() {
        val pieces = RunAccumulator()
        pieces.result() shouldBe null
        pieces.add(AssistantEvent.RunInProgress(read(run("in_progress"))))
        pieces.add(AssistantEvent.MessageCreated(read(message("in_progress"))))
        pieces.messages().single().text shouldBe ""
        val texts = listOf("a", "b").map {
            val delta = messageDelta("""{"index":0,"type":"text","text":{"value":"$it"}}""")
            pieces.add(AssistantEvent.MessageDelta(read(delta)))
            pieces.messages().single().text
        }
        texts shouldBe listOf("a", "ab")
        pieces.add(AssistantEvent.RunStepCreated(read(step("in_progress", toolCalls("")))))
        val delta =
            stepDelta(toolCalls("""{"index":0,"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}"""))
        pieces.add(AssistantEvent.RunStepDelta(read(delta)))
        pieces.add(AssistantEvent.Done)
        pieces.steps().single().stepDetails shouldBe
            read(toolCalls("""{"type":"function","id":"c","function":{"name":"f","arguments":"{}"}}"""))
        pieces.run()?.status?.value shouldBe "in_progress"
        pieces.result()?.text shouldBe "ab"
    }
}
