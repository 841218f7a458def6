package dev.parley.json

import dev.parley.chat.ChatCompletion
import dev.parley.chat.ChatCompletionChunk
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.FloatArraySerializer
import kotlinx.serialization.builtins.IntArraySerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlin.random.Random

class SameAsKotlinxTest : AnnotationSpec() {
    private val json = Json { ignoreUnknownKeys = true }
    private val codec = JsonBytes(json)

    @Test
    fun `random documents are read as kotlinx reads them`() {
        same(Everything.serializer(), 2_000)
        same(Thing.serializer(), 500)
        same(ChatCompletion.serializer(), 500, ::described)
        same(ChatCompletionChunk.serializer(), 500, ::described)
    }

    @Test
    fun `random trees are read as kotlinx reads them, and written digit by digit`() {
        val documents = RandomJson(Random(2))
        repeat(2_000) {
            val text = documents.any(5)
            val tree = codec.decode(JsonElement.serializer(), text)
            equal(text, tree, json.parseToJsonElement(text))
            equal(text, codec.encode(JsonElement.serializer(), tree).decodeToString(), tree.toString())
        }
    }

    @Test
    fun `arrays of numbers are read and written`() {
        val written = codec.encode(IntArraySerializer(), intArrayOf(1, -2))
        written.decodeToString() shouldBe "[1,-2]"
        codec.decode(IntArraySerializer(), written).toList() shouldBe listOf(1, -2)
        codec.decode(FloatArraySerializer(), "[1.5, -2e3]").toList() shouldBe listOf(1.5f, -2000f)
    }

    @Test
    fun `values are written as kotlinx writes them`() {
        val documents = RandomJson(Random(3))
        for (codec in listOf(
            codec,
            JsonBytes(
                Json {
                    encodeDefaults = true
                },
            ),
            JsonBytes(Json { explicitNulls = false }),
        )) {
            repeat(500) {
                val value = this.codec.decode(Everything.serializer(), documents.of(Everything.serializer().descriptor))
                val written = codec.encode(Everything.serializer(), value).decodeToString()
                equal(written, written, codec.json.encodeToString(Everything.serializer(), value))
            }
        }
    }

    /** Compares what [seen] shows of the values; all of them where it is not given. */
    private fun <T> same(serializer: KSerializer<T>, times: Int, seen: (JsonElement) -> JsonElement? = { null }) {
        val documents = RandomJson(Random(1))
        val reader = codec.reader()
        fun shown(value: T): Any? = seen(json.encodeToJsonElement(serializer, value)) ?: value
        repeat(times) {
            val text = documents.of(serializer.descriptor)
            val bytes = text.encodeToByteArray()
            val padded = ByteArray(3) { '"'.code.toByte() } + bytes + ByteArray(3) { '}'.code.toByte() }
            val expected = shown(json.decodeFromString(serializer, text))
            equal(text, shown(codec.decode(serializer, bytes)), expected)
            equal(text, shown(reader.read(serializer, padded, 3, padded.size - 3)), expected)
        }
    }

    /** What an [element] has besides what an ordinary `Json` does not fill in. */
    private fun described(element: JsonElement): JsonElement = when (element) {
        is JsonObject -> JsonObject(
            element.filterKeys { it !in OURS && !UNDESCRIBED.matches(it) }
                .mapValues { described(it.value) }
                .filterValues { it != NOTHING },
        )

        is JsonArray -> JsonArray(element.map(::described))

        else -> element
    }

    /** Says nothing unless they differ: the matchers are too slow for so many. */
    private fun equal(document: String, one: Any?, other: Any?) {
        if (one != other) withClue(document) { one shouldBe other }
    }

    private companion object {
        /** What only our reader fills in: undescribed members, and a missing index, which is the position. */
        private val OURS = setOf("extra", "index")

        /** What is left of an object that has nothing else: an ordinary `Json` takes it for a default, and leaves it out. */
        private val NOTHING = JsonObject(emptyMap())

        /** How [RandomJson] calls what no type describes. */
        private val UNDESCRIBED = Regex("x\\d+")
    }
}
