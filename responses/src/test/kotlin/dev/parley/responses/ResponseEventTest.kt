package dev.parley.responses

import dev.parley.json
import dev.parley.json.OpenAIJson
import dev.parley.responses.items.text
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

class ResponseEventTest : AnnotationSpec() {
    private val samples = checkNotNull(javaClass.getResource("/stream-events.jsonl")).readText().trim().lines()

    private fun write(event: ResponseEvent) = json(OpenAIJson.encodeToString(ResponseEvent.serializer(), event))

    @Test
    fun `every kind of event is read by its name or by its type, with its number`() {
        for ((index, text) in samples.withIndex()) {
            withClue(text) {
                val type = json(text).jsonObject.getValue("type").jsonPrimitive.content
                val event = OpenAIJson.decodeFromString(ResponseEvent.serializer(), text)
                OpenAIJson.decodeFromString(ResponseEventSerializer.byName.getValue(type), text) shouldBe event
                event.sequenceNumber shouldBe index + 1L
                write(event) shouldBe json(text)
            }
        }
        samples.map { json(it).jsonObject.getValue("type").jsonPrimitive.content }.toSet() shouldBe
            ResponseEventSerializer.byName.keys
    }

    @Test
    fun `an event newer than this library is kept`() {
        val text = """{"type":"response.sung","sequence_number":7,"song":{"a":1e3}}"""
        val event = OpenAIJson.decodeFromString(RESPONSE_STREAM.serializerFor("response.sung"), text)
        event shouldBe ResponseEvent.Unknown(json(text) as JsonObject)
        event.sequenceNumber shouldBe 7
        OpenAIJson.encodeToString(ResponseEvent.serializer(), event) shouldBe text
    }

    @Test
    fun `the last event is known`() {
        val last = samples.map { OpenAIJson.decodeFromString(ResponseEvent.serializer(), it) }.filter { it.isLast }
        last.map { it::class }.toSet() shouldBe
            setOf(ResponseCompleted::class, ResponseIncomplete::class, ResponseFailed::class)
    }
}
