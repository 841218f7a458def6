package dev.parley.responses

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FakeService.Companion.stream
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.Polling
import dev.parley.ServerException
import dev.parley.StreamTruncatedException
import dev.parley.json
import dev.parley.json.Extra
import dev.parley.json.OpenAIJson
import dev.parley.responses.items.Annotation
import dev.parley.responses.items.CodeInterpreterCall
import dev.parley.responses.items.CustomToolCall
import dev.parley.responses.items.FileSearchCall
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.ImageGenerationCall
import dev.parley.responses.items.Include
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.McpCall
import dev.parley.responses.items.OutputMessage
import dev.parley.responses.items.ReasoningItem
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.ShellCall
import dev.parley.responses.items.ShellCallOutput
import dev.parley.responses.items.WebSearchCall
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.time.Duration

class ResponseStreamTest : AnnotationSpec() {
    private val request = ResponseRequest("m", "1+2?")
    private val whole = OpenAIJson.decodeFromString(Response.serializer(), StreamedResponse.whole)
    private val all = List(StreamedResponse.events.size) { it.toLong() }

    @Test
    fun `a streamed response is the response that the plain call gives`() = runTest {
        val service = FakeService(this, stream(StreamedResponse.text))
        service.client().responses.stream(request).toResponse() shouldBe whole
        json(service.seen.single().body) shouldBe json("""{"model":"m","input":"1+2?","stream":true}""")
    }

    @Test
    fun `the text comes piece by piece`() = runTest {
        val service = FakeService(this, stream(StreamedResponse.text))
        service.client().responses.stream(request).textDeltas().toList() shouldBe listOf("Three", " it", " is")
    }

    @Test
    fun `the response so far is there at every moment`() = runTest {
        val pieces = ResponseAccumulator()
        pieces.response() shouldBe null
        val seen = mutableListOf<String>()
        FakeService(this, stream(StreamedResponse.text)).client().responses.stream(request).collect { event ->
            pieces.add(event)
            val output = checkNotNull(pieces.response()).output
            if (event !is ResponseSnapshot) seen += output.joinToString(" ") { it.inShort() }
        }
        seen.distinct() shouldBe listOf(
            "",
            "Hm, ",
            "Hm, 1+2",
            "Hm, 1+2 ",
            "Hm, 1+2 {\"a\"",
            "Hm, 1+2 {\"a\":1}",
            "Hm, 1+2 {\"a\":1} ",
            "Hm, 1+2 {\"a\":1} Three",
            "Hm, 1+2 {\"a\":1} Three it",
            "Hm, 1+2 {\"a\":1} Three it*",
            "Hm, 1+2 {\"a\":1} Three it is*",
            "Hm, 1+2 {\"a\":1} Three it is*No.",
        )
        pieces.response() shouldBe whole
    }

    private fun ResponseItem.inShort(): String = when (this) {
        is ReasoningItem -> summary.joinToString("") { (it as ItemPart.SummaryText).text }
        is FunctionCall -> arguments
        is OutputMessage -> content.joinToString("") { it.inShort() }
        else -> "?"
    }

    private fun ItemPart.inShort(): String = when (this) {
        is ItemPart.OutputText -> text + "*".repeat(annotations.size)
        is ItemPart.Refusal -> refusal
        else -> "?"
    }

    @Test
    fun `what grows in calls of tools is put together too`() {
        val call = """"output_index":0,"item_id":"a""""
        val cases = listOf(
            """{"type":"custom_tool_call","call_id":"c","name":"n","input":""}""" to
                listOf(
                    """"response.custom_tool_call_input.delta",$call,"delta":"x"""",
                    """"response.custom_tool_call_input.done",$call,"input":"xy"""",
                ),
            """{"type":"mcp_call","id":"a","server_label":"s","name":"n","arguments":"","status":"in_progress"}""" to
                listOf(
                    """"response.mcp_call_arguments.delta",$call,"delta":"xy"""",
                    """"response.mcp_call.failed",$call""",
                ),
            """{"type":"code_interpreter_call","id":"a","status":"in_progress","container_id":"c","code":null}""" to
                listOf(
                    """"response.code_interpreter_call_code.delta",$call,"delta":"xy"""",
                    """"response.code_interpreter_call.interpreting",$call""",
                ),
            """{"type":"shell_call","call_id":"c","action":{"commands":[]}}""" to listOf(
                """"response.shell_call_command.added","output_index":0,"command_index":0,"command":"x"""",
                """"response.shell_call_command.delta","output_index":0,"command_index":0,"delta":"y"""",
            ),
            """{"type":"shell_call_output","call_id":"c","output":[
            {"stdout":"x","stderr":"","outcome":{"type":"timeout"}}]}""" to
                listOf(""""response.shell_call_output_content.delta",$call,"command_index":0,"delta":{"stdout":"y"}"""),
            """{"type":"reasoning","id":"a","summary":[]}""" to
                listOf(""""response.reasoning_text.delta",$call,"content_index":0,"delta":"xy""""),
            """{"type":"web_search_call","id":"a","status":"in_progress"}""" to
                listOf(""""response.web_search_call.searching",$call"""),
            """{"type":"file_search_call","id":"a","status":"in_progress","queries":[]}""" to
                listOf(""""response.file_search_call.completed",$call"""),
            """{"type":"image_generation_call","id":"a","status":"in_progress","result":null}""" to
                listOf(""""response.image_generation_call.generating",$call"""),
        )
        cases.map { (item, events) -> grown(item, events) } shouldBe
            listOf("xy", "xy failed", "xy interpreting", "xy", "xy", "xy", "searching", "completed", "generating")
    }

    private fun grown(item: String, events: List<String>): String {
        val pieces = ResponseAccumulator()
        val begin = """{"type":"response.created","response":{"id":"r","created_at":1,"output":[]}}"""
        val added = """{"type":"response.output_item.added","output_index":0,"item":$item}"""
        for (event in listOf(begin, added) + events.map { "{\"type\":$it}" }) {
            pieces.add(OpenAIJson.decodeFromString(ResponseEvent.serializer(), event))
        }
        return when (val grown = checkNotNull(pieces.response()).output.single()) {
            is CustomToolCall -> grown.input
            is McpCall -> "${grown.arguments} ${grown.status}"
            is CodeInterpreterCall -> "${grown.code} ${grown.status}"
            is ShellCall -> grown.action.commands.single()
            is ShellCallOutput -> grown.output.single().stdout
            is ReasoningItem -> (grown.content.orEmpty().single() as ItemPart.ReasoningText).text
            is WebSearchCall -> "${grown.status}"
            is FileSearchCall -> "${grown.status}"
            is ImageGenerationCall -> "${grown.status}"
            else -> "?"
        }
    }

    @Test
    fun `a stream that breaks off is an exception with what came`() = runTest {
        val service = FakeService(this, stream(StreamedResponse.part(end = 17)))
        val failure = shouldThrow<StreamTruncatedException> { service.client().responses.stream(request).toResponse() }
        (failure.partial as Response).text shouldBe "Three it"
        failure.received shouldBe 17
    }

    @Test
    fun `an error in the stream is an exception`() = runTest {
        val error = """event: error
            |data: {"type":"error","code":"server_error","message":"no luck","param":null}
            |
            |
        """.trimMargin()
        val service = FakeService(this, stream(StreamedResponse.part(end = 3) + error))
        val thrown = runCatching { service.client().responses.stream(request).collect() }.exceptionOrNull()
        thrown?.message.orEmpty() shouldContain "no luck"
    }

    @Test
    fun `a response in the background is taken up where its stream broke off, without loss or doubles`() = runTest {
        val service = FakeService(
            this,
            stream(StreamedResponse.part(end = 5)),
            stream(StreamedResponse.part(start = 3, end = 10)),
            stream(""),
            stream(StreamedResponse.part(start = 10)),
        )
        val include = listOf(Include.REASONING_ENCRYPTED_CONTENT)
        val responses = service.client().responses
        val asked = request.copy(include = include, streamOptions = ResponseStreamOptions(false))
        val events = responses.streamInBackground(asked, resumptions = 3).toList()
        events.map { it.sequenceNumber } shouldBe all
        json(service.seen.first().body) shouldBe json(
            """{"model":"m","input":"1+2?","include":["reasoning.encrypted_content"],"background":true,
            "stream_options":{"include_obfuscation":false},"stream":true}""",
        )
        service.seen.drop(1).map { it.call }.toSet() shouldBe setOf("GET /v1/responses/resp_1")
        service.seen.drop(1).map { it.query.getValue("starting_after").single() } shouldBe listOf("4", "9", "9")
        service.seen.last().query - "starting_after" shouldBe mapOf(
            "stream" to listOf("true"),
            "include_obfuscation" to listOf("false"),
            "include" to listOf("reasoning.encrypted_content"),
        )
    }

    @Test
    fun `a stored response is streamed from the event that is wanted`() = runTest {
        val service =
            FakeService(this, stream(StreamedResponse.part(4, 9)), stream(StreamedResponse.part(start = 9)))
        val stored = service.client().responses.stream("resp_1", ResponseStreamRequest(startingAfter = 3), 1)
        stored.toList().map { it.sequenceNumber } shouldBe all.drop(4)
        service.seen.map { it.query.getValue("starting_after").single() } shouldBe listOf("3", "8")
    }

    @Test
    fun `a stream is not taken up more often than allowed, nor after a failure of the collector`() = runTest {
        val broken = stream(StreamedResponse.part(end = 5))
        val service = FakeService(this, broken, stream(StreamedResponse.part(5, 6)))
        val responses = service.client().responses
        shouldThrow<StreamTruncatedException> { responses.streamInBackground(request, 1).collect() }
        service.seen.size shouldBe 2
        val second = FakeService(this, broken)
        val empty = FakeService(this, stream(""))
        val mine = runCatching { empty.client().responses.stream(request).collect() }.exceptionOrNull()
        val thrown = runCatching {
            second.client().responses.streamInBackground(request, 9).collect { throw checkNotNull(mine) }
        }.exceptionOrNull()
        thrown shouldBe mine
        second.seen.size shouldBe 1
        shouldThrow<IllegalArgumentException> { responses.streamInBackground(request, -1) }
        shouldThrow<StreamTruncatedException> { empty.client().responses.streamInBackground(request, 9).collect() }
        empty.seen.size shouldBe 2
    }

    @Test
    fun `a response in the background is waited for`() = runTest {
        fun at(status: String) = answer("""{"id":"resp_1","created_at":1,"output":[],"status":"$status"}""")
        val service = FakeService(this, at("queued"), at("in_progress"), at("completed"))
        val seen = mutableListOf<String>()
        val responses = service.client().responses
        responses.poll("resp_1", onProgress = { seen += "${it.status}" }).status shouldBe
            ResponseStatus.COMPLETED
        seen shouldBe listOf("queued", "in_progress", "completed")
        service.seen.map { it.call }.toSet() shouldBe setOf("GET /v1/responses/resp_1")
        FakeService(this, at("incomplete")).client().responses.poll("resp_1").status shouldBe
            ResponseStatus.INCOMPLETE
        for (end in listOf("failed", "cancelled")) {
            val ending = FakeService(this, at(end)).client().responses
            val failure = shouldThrow<JobFailedException> { ending.poll("resp_1") }
            (failure.job as Response).status shouldBe ResponseStatus.of(end)
        }
        val endless = FakeService(this, at("queued")).client().responses
        shouldThrow<JobTimeoutException> {
            endless.poll("resp_1", Polling(deadline = Duration.ofMinutes(1)))
        }
    }

    @Test
    fun `a service that fails is an exception of the stream`() = runTest {
        val service = FakeService(this, error(500))
        shouldThrow<ServerException> { service.client { maxRetries = 0 }.responses.stream(request).collect() }
    }

    private fun put(vararg events: String): Response? {
        val pieces = ResponseAccumulator()
        for (event in events) pieces.add(read(ResponseEvent.serializer(), "{\"type\":\"response.$event}"))
        return pieces.response()
    }

    @Test
    fun `a stream that tells no places, items and ids is put together`() {
        val alone = put("""output_text.delta","delta":"Hi"""", """output_text.delta","delta":" there"""")
        alone?.text shouldBe "Hi there"
        val thought = put(
            """created","response":{}""",
            """output_item.added","item":{"type":"reasoning"}""",
            """reasoning_text.delta","delta":"Hm"""",
            """output_item.done","item":{"type":"reasoning","content":[{"type":"reasoning_text","text":"Hm"}]}""",
            """output_item.added","item":{"type":"message","content":[]}""",
            """output_text.delta","delta":"Hi"""",
            """output_text.delta","delta":" there"""",
            """refusal.delta","content_index":1,"delta":"No."""",
            """in_progress"""",
            """completed"""",
        )
        thought?.status shouldBe ResponseStatus.COMPLETED
        thought?.output shouldBe listOf(
            ReasoningItem(content = listOf(ItemPart.ReasoningText("Hm"))),
            OutputMessage(content = listOf(ItemPart.OutputText("Hi there"), ItemPart.Refusal("No."))),
        )
    }

    @Test
    fun `ids that change from event to event do not part an item`() {
        val response = put(
            """created","response":{"id":"r"}""",
            """output_item.added","output_index":0,"item":{"type":"message","id":"a","content":[]}""",
            """output_text.delta","output_index":0,"item_id":"b","delta":"Hi"""",
            """output_text.delta","output_index":0,"item_id":"c","delta":" there"""",
            """completed","response":{"id":"r","output":[],"usage":{"total_tokens":3}}""",
        )
        response?.text shouldBe "Hi there"
        response?.usage?.totalTokens shouldBe 3
    }

    @Test
    fun `items with one id are one item, with several indexes are several`() {
        val response = put(
            """created","response":{"id":"r"}""",
            """output_item.added","output_index":1,"item":{"type":"function_call","id":"b","name":"g"}""",
            """output_item.added","output_index":0,"item":{"type":"function_call","id":"a","name":"f"}""",
            """function_call_arguments.delta","output_index":0,"item_id":"a","delta":"{"""",
            """function_call_arguments.delta","output_index":1,"item_id":"b","delta":"["""",
            """function_call_arguments.delta","output_index":0,"item_id":"a","delta":"}"""",
            """function_call_arguments.delta","output_index":1,"item_id":"b","delta":"]"""",
        )
        response?.functionCalls shouldBe
            listOf(
                FunctionCall(name = "f", arguments = "{}", id = "a"),
                FunctionCall(name = "g", arguments = "[]", id = "b"),
            )
    }

    @Test
    fun `what was streamed and what nobody described of it is there at the end`() {
        val response = put(
            """created","response":{"id":"r"}""",
            """output_item.added","item":{"type":"message","id":"m","content":[],"vendor":1}""",
            """content_part.added","item_id":"m","part":{"type":"output_text","text":"","signature":"s"}""",
            """output_text.delta","item_id":"m","delta":"Hi"""",
            """completed","response":{"id":"r","provider":"p"}""",
        )
        response?.extra shouldBe Extra.of("provider", "p")
        response?.output shouldBe listOf(
            OutputMessage(
                "m",
                content = listOf(ItemPart.OutputText("Hi", extra = Extra.of("signature", "s"))),
                extra = Extra.of("vendor", 1),
            ),
        )
    }

    @Test
    fun `a whole response instead of a stream is put together`() = runTest {
        val service = FakeService(this, answer(StreamedResponse.whole))
        service.client().responses.stream(request).toResponse() shouldBe whole
    }

    @Test
    fun `a hundred thousand pieces cost what they weigh`() {
        val pieces = ResponseAccumulator()
        val output = """{"type":"shell_call_output","call_id":"c","output":[{"stdout":"","stderr":""}]}"""
        val begin = listOf(
            """{"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"m","content":[]}}""",
            """{"type":"response.output_item.added","output_index":1,"item":$output}""",
        )
        begin.forEach { pieces.add(read(ResponseEvent.serializer(), it)) }
        val note = Annotation.FilePath("f", 0)
        repeat(100_000) {
            pieces.add(OutputTextAnnotationAdded(0, "m", 0, it, note))
            pieces.add(ShellCallOutputContentDelta(1, "", 0, ShellOutputDelta("out", "err")))
            pieces.add(ContentPartAdded(0, "m", it + 1, ItemPart.OutputText("x")))
        }
        val (message, shell) = checkNotNull(pieces.response()).output
        val parts = (message as OutputMessage).content
        parts.size shouldBe 100_001
        (parts.first() as ItemPart.OutputText).annotations.size shouldBe 100_000
        (shell as ShellCallOutput).output.single().run { stdout.length to stderr.length } shouldBe (300_000 to 300_000)
    }
}
