package dev.parley.generation

import dev.parley.json.JsonBytes
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.serialization.json.Json

class ResponseFormatTest : AnnotationSpec() {
    private val codec = JsonBytes(Json)

    @Test
    fun `a format that says more than its type keeps what it says`() {
        codec.decode(ResponseFormat.serializer(), """{"type":"text"}""") shouldBe ResponseFormat.Text
        codec.decode(ResponseFormat.serializer(), """{"type":"json_object"}""") shouldBe ResponseFormat.Json
        val text = """{"type":"json_object","flavor":"json5"}"""
        val format = codec.decode(ResponseFormat.serializer(), text).shouldBeInstanceOf<ResponseFormat.Unknown>()
        codec.encodeToElement(ResponseFormat.serializer(), format).toString() shouldBe text
    }
}
