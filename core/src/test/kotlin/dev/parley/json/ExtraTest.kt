package dev.parley.json

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeSameInstanceAs
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonPrimitive

class ExtraTest : AnnotationSpec() {
    private val json = Json { ignoreUnknownKeys = true }
    private val codec = JsonBytes(json)

    @Test
    fun `members that nobody described are kept and written back among the others`() {
        val text = """{"id":"a","x":1.50,"inner":{"y":[null,{"z":"ü"}]},"extra":"e"}"""
        val value = codec.decode(Open.serializer(), text)
        value.id shouldBe "a"
        value.extra.names shouldBe setOf("x", "extra")
        value.extra.text("extra") shouldBe "e"
        value.inner?.extra?.json("y") shouldBe """[null,{"z":"ü"}]"""
        codec.encode(Open.serializer(), value).decodeToString() shouldBe
            """{"id":"a","inner":{"y":[null,{"z":"ü"}]},"x":1.50,"extra":"e"}"""
    }

    @Test
    fun `where there are none, and for null, it is the empty one`() {
        codec.decode(Open.serializer(), """{"id":"a","x":null}""").extra shouldBeSameInstanceAs Extra.NONE
        codec.encode(Open.serializer(), Open("a")).decodeToString() shouldBe """{"id":"a"}"""
    }

    @Test
    fun `a described member that is written wins, and one that is not is stood in for`() {
        val extra = Extra.of("id", "no") + Extra.of("count", 3)
        codec.encode(Open.serializer(), Open("a", extra = extra)).decodeToString() shouldBe """{"id":"a","count":3}"""
    }

    @Test
    fun `further members of a call replace those of the same name`() {
        val value = Open("a", 1, extra = Extra.of("x", 1) + Extra.of("y", 2))
        val more = mapOf("x" to JsonPrimitive(9), "id" to JsonPrimitive("b"))
        codec.encode(Open.serializer(), value, more).decodeToString() shouldBe """{"count":1,"y":2,"x":9,"id":"b"}"""
        codec.encode(Open.serializer(), Open(inner = value), more).decodeToString() shouldBe
            """{"inner":{"id":"a","count":1,"x":1,"y":2},"x":9,"id":"b"}"""
    }

    @Test
    fun `under an ordinary Json it goes there and back as an object of its own`() {
        val value = Open("a", extra = Extra.of("x", true))
        val text = json.encodeToString(Open.serializer(), value)
        text shouldBe """{"id":"a","extra":{"x":true}}"""
        json.decodeFromString(Open.serializer(), text) shouldBe value
    }

    @Test
    fun `it reads well`() {
        val extra = Extra.of(
            mapOf(
                "t" to "text",
                "n" to 1L,
                "f" to 1.5,
                "b" to true,
                "l" to listOf(1, null),
                "o" to mapOf("x" to "y"),
                "z" to null,
            ),
        )
        extra["l"] shouldBe JsonArray(listOf(JsonPrimitive(1), kotlinx.serialization.json.JsonNull))
        extra.text("t") shouldBe "text"
        extra.text("n") shouldBe null
        extra.number("n") shouldBe 1L
        extra.number("f") shouldBe 1.5
        extra.flag("b") shouldBe true
        ("z" in extra) shouldBe false
        extra.asMap() shouldBe
            mapOf("t" to "text", "n" to 1L, "f" to 1.5, "b" to true, "l" to listOf(1L, null), "o" to mapOf("x" to "y"))
        Extra.parse("""{"a":1}""") shouldBe Extra.of("a", 1)
        Extra.parse("""{"a":1}""").hashCode() shouldBe Extra.of("a", 1).hashCode()
        Extra.of("a", 1) - "a" shouldBeSameInstanceAs Extra.NONE
        Extra.of("a", 1).toString() shouldBe """{"a":1}"""
        shouldThrow<IllegalArgumentException> { Extra.parse("[]") }
        shouldThrow<IllegalArgumentException> { Extra.of(mapOf("a" to Any())) }
    }
}
