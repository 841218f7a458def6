package dev.parley.json

import dev.parley.chat.ChatCompletion
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.MissingFieldException
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlin.random.Random

@OptIn(ExperimentalSerializationApi::class)
class BadInputTest : AnnotationSpec() {
    private val codec = JsonBytes(Json { ignoreUnknownKeys = true })
    private val random = Random(7)

    private val bender = Bender(random)

    /** `-Dparley.mutations=100000` bends more of them. */
    private val mutations = Integer.getInteger("parley.mutations", 10_000)

    @Test
    fun `mutated documents end in a value or a failure of their kind`() {
        val documents = RandomJson(random)
        val types = listOf(Everything.serializer(), Talk.serializer(), Open.serializer(), ChatCompletion.serializer())
        var read = 0
        val reader = codec.reader()
        repeat(mutations / BENDS) {
            val type = types[it % types.size]
            val document = if (type.descriptor == Talk.serializer().descriptor) {
                TALK
            } else {
                short(documents, type.descriptor)
            }
            repeat(BENDS) { if (isRead(reader, type, bender.bent(document.encodeToByteArray()))) read++ }
        }
        (read in 1 until mutations) shouldBe true
    }

    private fun short(documents: RandomJson, type: SerialDescriptor): String =
        generateSequence { documents.of(type) }.first { it.length < SHORT }

    private fun isRead(reader: JsonReader, type: KSerializer<*>, bytes: ByteArray): Boolean = try {
        reader.read(type, bytes)
        true
    } catch (e: SerializationException) {
        "at path: $" !in e.message.orEmpty() && throw e
    }

    @Test
    fun `what is nested too deeply is refused, wherever it stands`() {
        val deep = "[".repeat(10_000) + "]".repeat(10_000)
        for (document in listOf(deep, """{"x":$deep}""", """{"element":$deep}""", """{"a":""".repeat(10_000))) {
            refused(Everything.serializer(), document)
            refused(JsonElement.serializer(), document)
            refused(Open.serializer(), document)
            refused(Message.serializer(), document)
        }
        refused(Tree.serializer(), """{"trees":[""".repeat(5_000)) shouldContain "512 levels"
        val allowed = """{"trees":[""".repeat(256) + "]}".repeat(256)
        var levels = 0
        var tree: Tree? = codec.decode(Tree.serializer(), allowed)
        while (tree != null) {
            levels++
            tree = tree.trees.firstOrNull()
        }
        levels shouldBe 256
    }

    @Test
    fun `numbers of a thousand digits are read where they fit and refused where not`() {
        val digits = "9".repeat(1_000)
        codec.decode(JsonElement.serializer(), digits).toString() shouldBe digits
        codec.decode(Thing.serializer(), """{"id":"","size":0.$digits}""") shouldBe Thing("", 1.0)
        codec.decode(Thing.serializer(), """{"id":$digits}""") shouldBe Thing(digits)
        codec.decode(Open.serializer(), """{"count":7.1$digits}""") shouldBe Open(count = 7)
        refused(Open.serializer(), """{"count":$digits}""") shouldContain "$.count"
        refused(Thing.serializer(), """{"id":"","size":$digits}""") shouldContain "$.size"
        refused(Open.serializer(), """{"count":1e999999999}""")
        codec.decode(Open.serializer(), """{"count":1e-999999999}""") shouldBe Open(count = 0)
        refused(Moment.serializer(), """{"at":1e999999999}""")
        refused(Moment.serializer(), """{"at":$digits}""")
        codec.decode(Moment.serializer(), """{"at":1e-999999999}""").at.epochSecond shouldBe 0
    }

    @Test
    fun `broken characters are replaced, and half a surrogate is kept`() {
        val broken =
            """{"id":"a""".encodeToByteArray() + byteArrayOf(0xC3.toByte(), 0x28, 0xFF.toByte()) +
                "\"}".encodeToByteArray()
        codec.decode(Open.serializer(), broken) shouldBe Open("a\uFFFD(\uFFFD")
        val half = codec.decode(Open.serializer(), """{"id":"\ud83d"}""")
        half shouldBe Open("\ud83d")
        codec.encode(Open.serializer(), half).decodeToString() shouldBe """{"id":"\ud83d"}"""
    }

    @Test
    fun `a name of a million characters is a name`() {
        val name = "k".repeat(1 shl 20)
        codec.decode(Open.serializer(), """{"$name":1,"id":"x"}""").extra.names shouldBe setOf(name)
        codec.decode(Thing.serializer(), """{"$name":1,"id":"x"}""") shouldBe Thing("x")
    }

    @Test
    fun `a failure says where, and quotes nothing`() {
        val secret = "s3cret"
        val failures = listOf(
            refused(Choices.serializer(), """{"choices":[{},{"index":"$secret"}]}""") to
                "expected a number at path: $.choices[1].index",
            refused(Everything.serializer(), """{"text":"","color":"$secret"}""") to "$.color",
            refused(Everything.serializer(), """{"text":"","shape":{"type":"circle","radius":"$secret"}}""") to
                "$.shape",
            refused(Everything.serializer(), """{"text":"","counts":{"$secret":"$secret"}}""") to "$.counts[]",
            refused(Everything.serializer(), """{"text":"$secret" "x"""") to "$.text",
            refused(Moment.serializer(), """{"at":"$secret"}""") to "$.at",
            refused(Moment.serializer(), """{"at":1,"day":"$secret"}""") to "$.day",
        )
        for ((message, place) in failures) {
            message shouldContain place
            message shouldNotContain secret
        }
    }

    @Test
    fun `what is missing is named, with its place`() {
        val failure = shouldThrow<MissingFieldException> {
            codec.decode(Everything.serializer(), """{"text":"","thing":{"id":"x","parts":[{"id":"y"},{"id":null}]}}""")
        }
        failure.missingFields shouldBe listOf("id")
        failure.message.orEmpty() shouldContain "at path: $.thing.parts[1]"
    }

    private fun refused(type: KSerializer<*>, document: String): String =
        shouldThrow<SerializationException> { codec.decode(type, document) }.message.orEmpty()

    @Serializable
    internal data class Tree(val trees: List<Tree> = emptyList())

    private companion object {
        const val BENDS = 50
        const val SHORT = 500
        const val TALK =
            """{"messages":[{"type":"system","content":"Hi"},{"content":["a"],"id":"1","status":"s","type":"tool"},""" +
                """{"id":"x","content":"c"},{"type":"new","x":[1,2.50,{"y":null}]},{"type":"dated_2026","size":3}],"more":{"a":1}}"""
    }
}
