@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonBuilder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNamingStrategy
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.modules.SerializersModule
import kotlinx.serialization.modules.contextual
import java.math.BigInteger

class ConfigurationTest : AnnotationSpec() {
    private fun with(configure: JsonBuilder.() -> Unit) = JsonBytes(Json(builderAction = configure))

    @Test
    fun `undescribed members are refused where they are not to be ignored, but not by a type that keeps them`() {
        shouldThrow<SerializationException> { with {}.decode(Thing.serializer(), """{"id":"x","y":1}""") }
        with {}.decode(Open.serializer(), """{"y":1}""") shouldBe Open(extra = Extra.of("y", 1))
    }

    @Test
    fun `missing members are null where nulls are not explicit`() {
        @Suppress("LocalVariableName")
        val codec = with { explicitNulls = false }
        codec.decode(Required.serializer(), """{"a":1}""") shouldBe Required(1, null, null)
        codec.encode(Required.serializer(), Required(1, null, null)).decodeToString() shouldBe """{"a":1}"""
        shouldThrow<SerializationException> { with {}.decode(Required.serializer(), """{"a":1}""") }
    }

    @Test
    fun `unknown words are left out where values are coerced`() {
        with { coerceInputValues = true }.decode(Everything.serializer(), """{"text":"","color":"PINK"}""") shouldBe
            Everything("")
        shouldThrow<SerializationException> {
            with {}.decode(Everything.serializer(), """{"text":"","color":"PINK"}""")
        }
    }

    @Test
    fun `null where any JSON may stand is what kotlinx makes of it`() {
        val document = """{"content":null}"""
        for (coerces in listOf(true, false)) {
            val json = Json { coerceInputValues = coerces }
            val read = JsonBytes(json).decode(Whatever.serializer(), document)
            read shouldBe json.decodeFromString(Whatever.serializer(), document)
            read.content shouldBe if (coerces) Whatever().content else JsonNull
        }
    }

    @Test
    fun `alternative names, words in any case and naming strategies are known`() {
        val codec = with { decodeEnumsCaseInsensitive = true }
        codec.decode(Thing.serializer(), """{"id":"x","things":[]}""") shouldBe Thing("x")
        codec.decode(Color.serializer(), "\"verde\"") shouldBe Color.GREEN
        codec.decode(Color.serializer(), "\"red\"") shouldBe Color.RED
        val snake = with { namingStrategy = JsonNamingStrategy.SnakeCase }
        snake.decode(Everything.serializer(), """{"text":"","by_number":{"1":"a"}}""").byNumber shouldBe mapOf(1 to "a")
        snake.encode(Everything.serializer(), Everything("", byNumber = mapOf(1 to "a"))).decodeToString() shouldBe
            """{"text":"","by_number":{"1":"a"}}"""
    }

    @Test
    fun `liberties of the text are taken where they are allowed`() {
        val codec = with {
            isLenient = true
            allowTrailingComma = true
            allowComments = true
        }
        codec.decode(Thing.serializer(), """{id:x, "size": 1, /* no more */}""") shouldBe Thing("x", 1.0)
    }

    @Test
    fun `contextual serializers, structured keys and numbers beyond numbers work`() {
        val codec = with {
            serializersModule = SerializersModule { contextual(BigIntegerSerializer) }
            allowStructuredMapKeys = true
            allowSpecialFloatingPointValues = true
        }
        val big = Big(BigInteger.TEN.pow(30), listOf(BigInteger.ONE))
        codec.decode(Big.serializer(), codec.encode(Big.serializer(), big)) shouldBe big
        val byThing = MapSerializer(Thing.serializer(), Int.serializer())
        val written = codec.encode(byThing, mapOf(Thing("a") to 1, Thing("b") to 2))
        written.decodeToString() shouldBe """[{"id":"a"},1,{"id":"b"},2]"""
        codec.decode(byThing, written) shouldBe mapOf(Thing("a") to 1, Thing("b") to 2)
        codec.decode(Thing.serializer(), """{"id":"a","size":NaN}""") shouldBe Thing("a", Double.NaN)
        codec.encode(Thing.serializer(), Thing("a", Double.NaN)).decodeToString() shouldBe """{"id":"a","size":NaN}"""
        shouldThrow<SerializationException> { with {}.encode(Thing.serializer(), Thing("a", Double.NaN)) }
    }

    @Test
    fun `defaults are written where they always are`() {
        with {}.encode(Always.serializer(), Always()).decodeToString() shouldBe """{"b":null,"c":[]}"""
    }

    @Serializable
    private data class Whatever(val content: JsonElement = JsonPrimitive("none"))

    @Serializable
    internal data class Required(val a: Int, val b: Int?, val c: Thing?)

    private object BigIntegerSerializer : KSerializer<BigInteger> {
        override val descriptor = PrimitiveSerialDescriptor("big", PrimitiveKind.STRING)

        override fun deserialize(decoder: Decoder) = BigInteger(decoder.decodeString())

        override fun serialize(encoder: Encoder, value: BigInteger) = encoder.encodeString(value.toString())
    }
}
