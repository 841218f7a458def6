package dev.parley.json

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import java.time.Instant
import java.time.LocalDate

class ForgivingTest : AnnotationSpec() {
    private val codec = JsonBytes(Json { ignoreUnknownKeys = true })

    @Test
    fun `null counts as absent where it is not foreseen`() {
        read(Open.serializer(), """{"id":null,"count":null,"inner":null,"extra":null}""", Open())
        read(
            Everything.serializer(),
            """{"text":"t","texts":null,"counts":null,"flag":null,"color":null}""",
            Everything("t"),
        )
        read(
            Everything.serializer(),
            """{"text":"t","texts":["a",null,"b",null]}""",
            Everything("t", texts = listOf("a", "b")),
        )
        read(
            Everything.serializer(),
            """{"text":"t","counts":{"a":null,"b":2}}""",
            Everything("t", counts = mapOf("b" to 2)),
        )
        read(Everything.serializer(), """{"text":"t","name":null}""", Everything("t", name = Name(null)))
        refused(Everything.serializer(), """{"text":null}""")
    }

    @Test
    fun `whole numbers are read however they are spelled`() {
        for (twelve in listOf("12", "12.0", "12.7", "1.2e1", "\"12\"", "\" 12 \"", "\"12.0\"", "120e-1", "1.2E+1")) {
            read(Open.serializer(), """{"count":$twelve}""", Open(count = 12))
        }
        val others =
            listOf("\"\"", "\"twelve\"", "true", "[]", "{}", "3000000000", "\"NaN\"", "1.", ".5", "-", "1e", "+1")
        for (wrong in others) {
            refused(Open.serializer(), """{"count":$wrong}""")
        }
        read(
            Everything.serializer(),
            """{"text":"","long":9223372036854775807}""",
            Everything("", long = Long.MAX_VALUE),
        )
        read(
            Everything.serializer(),
            """{"text":"","long":-9223372036854775808}""",
            Everything("", long = Long.MIN_VALUE),
        )
        read(
            Everything.serializer(),
            """{"text":"","long":1234567890123456789.5}""",
            Everything("", long = 1234567890123456789),
        )
        refused(Everything.serializer(), """{"text":"","long":9223372036854775808}""")
        refused(Everything.serializer(), """{"text":"","byte":128}""")
    }

    @Test
    fun `fractions, texts and truth values are read one for the other`() {
        read(Thing.serializer(), """{"id":12.50,"size":"1.5"}""", Thing("12.50", 1.5))
        read(Thing.serializer(), """{"id":true}""", Thing("true"))
        read(Everything.serializer(), """{"text":7,"flag":"False"}""", Everything("7", flag = false))
        refused(Everything.serializer(), """{"text":"","flag":"yes"}""")
        refused(Thing.serializer(), """{"id":{}}""")
    }

    @Test
    fun `times are read in every unit`() {
        val moment = Instant.ofEpochSecond(1_700_000_000)
        val numbers = listOf("1700000000", "1700000000000", "1700000000000000", "1700000000000000000", "1.7e9")
        for (at in numbers + "\"1700000000\"" + "\"2023-11-14T22:13:20Z\"") {
            read(Moment.serializer(), """{"at":$at}""", Moment(moment))
        }
        read(Moment.serializer(), """{"at":1700000000.25}""", Moment(moment.plusMillis(250)))
        read(Moment.serializer(), """{"at":253402300799}""", Moment(Instant.parse("9999-12-31T23:59:59Z")))
        read(Moment.serializer(), """{"at":-1}""", Moment(Instant.ofEpochSecond(-1)))
        read(
            Moment.serializer(),
            """{"at":0,"day":"2026-10-23T00:00:00Z"}""",
            Moment(Instant.EPOCH, LocalDate.of(2026, 10, 23)),
        )
        for (wrong in listOf(
            "\"soon\"",
            "\"\"",
            "null",
            "true",
            "\"20-01-01T\"",
        )) {
            refused(Moment.serializer(), """{"at":$wrong}""")
        }
        refused(Moment.serializer(), """{"at":0,"day":"tomorrow"}""")
    }

    @Test
    fun `texts come as lists of parts, and JSON as itself`() {
        val parts = """[{"type":"thinking","thinking":[{"type":"text","text":"Hm."}]},{"type":"text","text":"H"},"i"]"""
        read(Texts.serializer(), """{"content":$parts}""", Texts("Hi"))
        read(Texts.serializer(), """{"content":null,"arguments":null}""", Texts())
        read(Texts.serializer(), """{"arguments":{"a": 1.50}}""", Texts(arguments = """{"a":1.50}"""))
        read(Texts.serializer(), """{"arguments":"{\"a\": 1}"}""", Texts(arguments = """{"a": 1}"""))
        read(Texts.serializer(), """{"stop":"a"}""", Texts(stop = listOf("a")))
        read(Texts.serializer(), """{"stop":["a","b"]}""", Texts(stop = listOf("a", "b")))
        val ordinary = Json { ignoreUnknownKeys = true }
        ordinary.decodeFromString(Texts.serializer(), """{"content":$parts,"arguments":[1]}""") shouldBe
            Texts("Hi", "[1]")
    }

    @Test
    fun `a missing index is the position`() {
        val choices = Choices(listOf(Choice(0, "a"), Choice(1, "b"), Choice(5, "c"), Choice(3)))
        read(
            Choices.serializer(),
            """{"choices":[{"text":"a"},{"index":null,"text":"b"},{"text":"c","index":5},{}]}""",
            choices,
        )
        read(Choice.serializer(), "{}", Choice())
    }

    @Test
    fun `the last of several members counts, and a byte order mark does not`() {
        read(Open.serializer(), "\uFEFF {\"count\":1,\"id\":\"a\",\"count\":2} ", Open("a", 2))
    }

    private fun <T> read(type: KSerializer<T>, document: String, expected: T) {
        withClue(document) { codec.decode(type, document) shouldBe expected }
    }

    private fun refused(type: KSerializer<*>, document: String) {
        withClue(document) { shouldThrow<SerializationException> { codec.decode(type, document) } }
    }
}
