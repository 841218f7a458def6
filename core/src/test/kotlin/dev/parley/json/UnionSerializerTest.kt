package dev.parley.json

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json

class UnionSerializerTest : AnnotationSpec() {
    private val ordinary = Json { ignoreUnknownKeys = true }
    private val codec = JsonBytes(ordinary)

    private val cases = mapOf(
        """{"type":"system","content":"Hi"}""" to Message.System("Hi"),
        """{"content":"Hi","x":1,"type":"system"}""" to Message.System("Hi", Extra.of("x", 1)),
        """{"type":"tool","content":"c","id":"1"}""" to Message.Tool("c", "1"),
        """{"content":["c"],"id":"1","status":"s","type":"tool"}""" to Message.Output(listOf("c"), "1", "s"),
        """{"id":"1","content":"c"}""" to Message.Tool("c", "1"),
        """{"type":null,"id":"1","content":"c"}""" to Message.Tool("c", "1"),
        """{"type":"dated_2026","size":3}""" to Message.Dated(3, "dated_2026"),
        """{"type":"dated"}""" to Message.Dated(0, "dated"),
    )

    @Test
    fun `objects are told apart by their tag, wherever it stands`() {
        for ((text, message) in cases) {
            codec.decode(MessageSerializer, text) shouldBe message
            ordinary.decodeFromString(MessageSerializer, text) shouldBe message
        }
    }

    @Test
    fun `what is written has the tag in front, and is the same under any Json`() {
        val written = mapOf(
            Message.System("Hi", Extra.of("x", 1)) to """{"type":"system","content":"Hi","x":1}""",
            Message.Tool("c", "1") to """{"type":"tool","content":"c","id":"1"}""",
            Message.Dated(3) to """{"size":3,"type":"dated"}""",
            Message.Dated(3, "dated_2026") to """{"size":3,"type":"dated_2026"}""",
        )
        for ((message, text) in written) {
            codec.encode(MessageSerializer, message).decodeToString() shouldBe text
            ordinary.encodeToString(MessageSerializer, message) shouldBe text
        }
    }

    @Test
    fun `an unknown one is kept and written back digit by digit`() {
        val text = """{"type":"new","x":[1.50,1e3,12345678901234567890123],"y":null}"""
        val message = codec.decode(MessageSerializer, text).shouldBeInstanceOf<Message.Unknown>()
        codec.encode(MessageSerializer, message).decodeToString() shouldBe text
        ordinary.encodeToString(MessageSerializer, message) shouldBe text
        ordinary.encodeToString(MessageSerializer, ordinary.decodeFromString(MessageSerializer, text)) shouldBe text
    }

    @Test
    fun `one that lacks what it cannot do without is unknown, and keeps what it has`() {
        for (text in listOf("""{"type":"system","x":[{"a":1}]}""", """{"id":"1","status":"s","content":null}""")) {
            for (message in listOf(
                codec.decode(MessageSerializer, text),
                ordinary.decodeFromString(MessageSerializer, text),
            )) {
                message.shouldBeInstanceOf<Message.Unknown>()
                codec.encode(MessageSerializer, message).decodeToString() shouldBe text
            }
        }
        val talk = """{"messages":[{"type":"system","x":1},{"type":"system","content":"Hi"}],"m":{"type":"system"}}"""
        val (lacking, whole) = codec.decode(Talk.serializer(), talk).messages
        lacking.shouldBeInstanceOf<Message.Unknown>()
        whole shouldBe Message.System("Hi")
        codec.decode(MessageSerializer.readers.getValue("system"), "{}").shouldBeInstanceOf<Message.Unknown>()
    }

    @Test
    fun `a reader of one kind needs no tag, and does not take it for an extra member`() {
        val reader = MessageSerializer.readers.getValue("system")
        codec.decode(reader, """{"type":"system","content":"Hi"}""") shouldBe Message.System("Hi")
        codec.decode(reader, """{"content":"Hi"}""") shouldBe Message.System("Hi")
    }

    @Test
    fun `unions nest in what keeps members, and what is no object is refused`() {
        val text = """{"messages":[{"type":"system","content":"a"},{"type":"new"},null],"z":{"type":"system"}}"""
        val talk = codec.decode(Talk.serializer(), text)
        talk.messages.size shouldBe 2
        talk.extra.json("z") shouldBe """{"type":"system"}"""
        shouldThrow<SerializationException> { codec.decode(MessageSerializer, "[]") }
        shouldThrow<SerializationException> { codec.decode(MessageSerializer, "\"system\"") }
    }

    @Test
    fun `one reader reads one kind after another`() {
        val reader = codec.reader()
        repeat(3) {
            for ((text, message) in cases) reader.read(MessageSerializer, text.encodeToByteArray()) shouldBe message
        }
    }
}
