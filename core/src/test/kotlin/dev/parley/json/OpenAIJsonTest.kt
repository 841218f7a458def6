package dev.parley.json

import dev.parley.Deleted
import dev.parley.tools.FunctionDefinition
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.SerializationException

class OpenAIJsonTest : AnnotationSpec() {
    @Test
    fun `a deletion that is answered with next to nothing has succeeded`() {
        OpenAIJson.decodeFromString(Deleted.serializer(), "{}") shouldBe Deleted("", true)
        OpenAIJson.decodeFromString(Deleted.serializer(), """{"deleted":false}""").deleted shouldBe false
    }

    @Test
    fun `unknown members may be nested as deep as they like`() {
        val deep = "[".repeat(10_000) + "]".repeat(10_000)
        OpenAIJson.decodeFromString(Deleted.serializer(), """{"id":"a","new":$deep,"deleted":true}""") shouldBe
            Deleted("a", true)
    }

    @Test
    fun `free-form JSON that is nested too deep is refused and does not overflow the stack`() {
        val deep = "[".repeat(10_000) + "]".repeat(10_000)
        val texts = listOf("""{"name":"f","parameters":{"a":$deep}}""", """{"name":"f","parameters":$deep}""")
        for (text in texts) {
            val failure = runCatching {
                OpenAIJson.decodeFromString(FunctionDefinition.serializer(), text)
            }.exceptionOrNull()
            (failure is SerializationException) shouldBe true
        }
    }
}
