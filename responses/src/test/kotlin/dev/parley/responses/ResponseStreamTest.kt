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
import dev.parley.json.OpenAIJson
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
import dev.parley.responses.items.include
import dev.parley.responses.items.query
import dev.parley.responses.items.text
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import java.time.Duration
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest

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
        (failure.partial as Response).outputText shouldBe "Three it"
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
        responses.waitUntilFinished("resp_1", onProgress = { seen += "${it.status}" }).status shouldBe
            ResponseStatus.COMPLETED
        seen shouldBe listOf("queued", "in_progress", "completed")
        service.seen.map { it.call }.toSet() shouldBe setOf("GET /v1/responses/resp_1")
        FakeService(this, at("incomplete")).client().responses.waitUntilFinished("resp_1").status shouldBe
            ResponseStatus.INCOMPLETE
        for (end in listOf("failed", "cancelled")) {
            val ending = FakeService(this, at(end)).client().responses
            val failure = shouldThrow<JobFailedException> { ending.waitUntilFinished("resp_1") }
            (failure.job as Response).status shouldBe ResponseStatus.of(end)
        }
        val endless = FakeService(this, at("queued")).client().responses
        shouldThrow<JobTimeoutException> {
            endless.waitUntilFinished("resp_1", Polling(deadline = Duration.ofMinutes(1)))
        }
    }

    @Test
    fun `a service that fails is an exception of the stream`() = runTest {
        val service = FakeService(this, error(500))
        shouldThrow<ServerException> { service.client { maxRetries = 0 }.responses.stream(request).collect() }
    }
}
