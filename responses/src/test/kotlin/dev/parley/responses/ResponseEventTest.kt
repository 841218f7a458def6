package dev.parley.responses

import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

class ResponseEventTest : AnnotationSpec() {
    private val codec = JsonBytes.of(OpenAIJson)
    private val samples = checkNotNull(javaClass.getResource("/stream-events.jsonl")).readText().trim().lines()

    @Test
    fun `every kind of event is read by its name or by its type, with its number`() {
        for ((index, text) in samples.withIndex()) {
            withClue(text) {
                val type = json(text).jsonObject.getValue("type").jsonPrimitive.content
                val event = read(ResponseEvent.serializer(), text)
                codec.decode(ResponseEventSerializer.readers.getValue(type), text) shouldBe event
                event.sequenceNumber shouldBe index + 1L
                json(write(ResponseEvent.serializer(), event)) shouldBe json(text)
            }
        }
        samples.map { json(it).jsonObject.getValue("type").jsonPrimitive.content }.toSet() shouldBe
            ResponseEventSerializer.readers.keys
    }

    @Test
    fun `an event newer than this library is kept`() {
        val text = """{"type":"response.sung","sequence_number":7,"song":{"a":1e3}}"""
        val event = codec.decode(RESPONSE_STREAM.serializerFor("response.sung"), text)
        event shouldBe ResponseEvent.Unknown(json(text) as JsonObject)
        event.sequenceNumber shouldBe 7
        write(ResponseEvent.serializer(), event) shouldBe text
    }

    @Test
    fun `the last event is known`() {
        val last = samples.map { read(ResponseEvent.serializer(), it) }.filter { it.isLast }
        last.map { it::class }.toSet() shouldBe
            setOf(ResponseCompleted::class, ResponseIncomplete::class, ResponseFailed::class)
    }

    @Test
    fun `an event is read without its places, its item and its response`() {
        val cases = listOf(
            """{"type":"response.output_text.delta","delta":"Hi"}""" to OutputTextDelta(delta = "Hi"),
            """{"type":"response.output_text.delta","item_id":null,"output_index":null,"delta":null}""" to
                OutputTextDelta(),
            """{"type":"response.output_text.done"}""" to OutputTextDone(),
            """{"type":"response.refusal.done","refusal":"No."}""" to RefusalDone(refusal = "No."),
            """{"type":"response.function_call_arguments.done","arguments":{"a":1}}""" to
                FunctionCallArgumentsDone(arguments = """{"a":1}"""),
            """{"type":"response.mcp_call.failed"}""" to McpCallFailed(),
            """{"type":"response.in_progress"}""" to ResponseInProgress(),
            """{"type":"error"}""" to ResponseStreamError(),
        )
        for ((text, event) in cases) withClue(text) { read(ResponseEvent.serializer(), text) shouldBe event }
    }

    @Test
    fun `what nobody described of an event stays with it`() {
        val text = """{"type":"response.output_text.delta","output_index":0,"item_id":"m","content_index":0,""" +
            """"delta":"Hi","vendor":{"a":1e3}}"""
        val event = read(ResponseEvent.serializer(), text) as OutputTextDelta
        event.extra.json("vendor") shouldBe """{"a":1e3}"""
        write(ResponseEvent.serializer(), event) shouldBe text
    }

    @Test
    fun `a whole response instead of a stream is the event of its completion`() {
        val text = """{"id":"r","object":"response","status":"incomplete","output":[]}"""
        read(ResponseEvent.serializer(), text) shouldBe ResponseCompleted(read(Response.serializer(), text))
        read(ResponseEvent.serializer(), """{"object":"other"}""")::class shouldBe ResponseEvent.Unknown::class
    }
}
