package dev.parley.conformance

import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatMessage
import dev.parley.responses.items.OutputMessage
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

class SamplerTest : AnnotationSpec() {
    private val shapes = Shapes()

    @Test
    fun `every sample of a shape is read by the serializer that the shape comes from`() {
        val serializer = ChatCompletionRequest.serializer()
        for (seed in 0 until 30) {
            val sample = Sampler(Fill.entries[seed % Fill.entries.size], seed).sample(shapes.of(serializer))
            withClue("$sample") {
                val again = JSON.encodeToElement(
                    serializer,
                    JSON.decodeElement(serializer, sample),
                )
                Comparison.differences(sample, again).map { it.path } shouldBe emptyList()
            }
        }
    }

    @Test
    fun `what every object had that was seen is there, and what none had is not`() {
        val shape = shapes.of(OutputMessage.serializer())
        val seen = Seen()
        for (more in listOf("", ""","status":"completed"""")) {
            seen.note(shape, Json.parseToJsonElement("""{"id":"msg_1","role":"assistant","content":[]$more}"""))
        }
        val least = Sampler(Fill.MINIMAL, 1, seen).sample(shape) as JsonObject
        val most = Sampler(Fill.MAXIMAL, 1, seen).sample(shape) as JsonObject
        least.keys shouldBe setOf("id", "role", "content")
        most.keys shouldBe setOf("id", "role", "content", "status")
    }

    @Test
    fun `samples are made of what was seen`() {
        val shape = shapes.of(ChatMessage.serializer())
        val seen = Seen().apply {
            note(shape, Json.parseToJsonElement("""{"role":"user","content":"Hi","name":"Ada"}"""))
        }
        val sample = Sampler(Fill.MAXIMAL, 1, seen).sample(shape) as JsonObject
        "$sample" shouldBe """{"role":"user","content":"Hi","name":"Ada"}"""
    }
}
