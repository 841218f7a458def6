package dev.parley.schema

import dev.parley.generation.JsonSchemaFormat
import dev.parley.json
import dev.parley.tools.FunctionDefinition
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Polymorphic
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.json.JsonClassDiscriminator
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlin.time.Duration
import kotlin.uuid.ExperimentalUuidApi
import kotlin.uuid.Uuid

class JsonTypeTest : AnnotationSpec() {
    @Serializable
    enum class Mood {
        @SerialName("good")
        GOOD,
        BAD,
    }

    @Serializable
    @Description("How it was")
    class Day(
        @Description("In words") val text: String,
        val count: Int = 3,
        val share: Double? = null,
        val mood: Mood,
        val other: Mood? = null,
        @SerialName("is_over") val over: Boolean = false,
        val tags: List<String?>,
    )

    @Serializable
    @SerialName("tree")
    class Tree(val name: String, val children: List<Tree>, val twin: Tree? = null)

    @Serializable
    @SerialName("shape")
    sealed interface Shape {
        @Serializable
        @SerialName("circle")
        class Circle(val radius: Double) : Shape

        @Serializable
        @SerialName("none")
        data object None : Shape
    }

    @Serializable
    class Drawing(val shape: Shape, val frame: Shape? = null)

    @OptIn(ExperimentalSerializationApi::class)
    @Serializable
    @JsonClassDiscriminator("kind")
    sealed interface Pet {
        @Serializable
        @SerialName("cat")
        data class Cat(val lives: Int) : Pet
    }

    @Serializable
    @SerialName("node")
    class Node(val next: Node?)

    @Serializable
    class Chain(val first: Node, val second: Node)

    @OptIn(ExperimentalUuidApi::class)
    @Serializable
    data class Voyage(val id: Uuid, val takes: Duration, val rests: Duration? = null)

    /** As the serializers of kotlinx-datetime call themselves. */
    private class Named(name: String) : KSerializer<String> by String.serializer() {
        override val descriptor = PrimitiveSerialDescriptor(name, PrimitiveKind.STRING)
    }

    @Serializable
    class Counts(val counts: Map<String, Int>)

    @Serializable
    class Free(val json: JsonElement)

    @Serializable
    class Outer(val inner: Counts)

    @Serializable
    class Open(@Polymorphic val any: Any)

    @Test
    fun `every property is required, and what may be null says so`() {
        jsonType<Day>().schema shouldBe json(
            """{"type":"object","properties":{
            "text":{"type":"string","description":"In words"},
            "count":{"type":"integer"},
            "share":{"type":["number","null"]},
            "mood":{"type":"string","enum":["good","BAD"]},
            "other":{"type":["string","null"],"enum":["good","BAD",null]},
            "is_over":{"type":"boolean"},
            "tags":{"type":"array","items":{"type":["string","null"]}}},
            "required":["text","count","share","mood","other","is_over","tags"],"additionalProperties":false,
            "description":"How it was"}""",
        )
    }

    @Test
    fun `durations, UUIDs and times have the format of their text`() {
        val type = jsonType<Voyage>()
        type.schema["properties"] shouldBe json(
            """{"id": {"type": "string", "format": "uuid"},
            "takes": {"type": "string", "format": "duration"},
            "rests": {"type": ["string", "null"], "format": "duration"}}""",
        )
        val text = """{"id":"00000000-0000-0001-0000-000000000002","takes":"PT1H30M"}"""
        type.write(type.read(text)) shouldBe text
        form("kotlinx.datetime.Instant") shouldBe json("""{"value": {"type": "string", "format": "date-time"}}""")
        form("kotlinx.datetime.LocalDate") shouldBe json("""{"value": {"type": "string", "format": "date"}}""")
        form("kotlinx.datetime.LocalDate/ISO") shouldBe form("kotlinx.datetime.LocalDate")
        form("kotlinx.datetime.TimeZone") shouldBe json("""{"value": {"type": "string"}}""")
    }

    private fun form(name: String) = JsonType.of(Named(name)).schema["properties"]

    @Test
    fun `a local time, which has no format, has a pattern`() {
        val moment = form("kotlinx.datetime.LocalDateTime")?.jsonObject?.get("value")?.jsonObject?.get("pattern")
        val pattern = Regex(moment?.jsonPrimitive?.content.orEmpty())
        pattern.matches("2026-01-02T23:59:00") shouldBe true
        pattern.matches("2026-01-02T24:00:00") shouldBe false
    }

    @Test
    fun `a class that holds itself refers to itself`() {
        jsonType<Tree>().schema shouldBe json(
            """{"type":"object","properties":{"name":{"type":"string"},
            "children":{"type":"array","items":{"${'$'}ref":"#"}},
            "twin":{"anyOf":[{"${'$'}ref":"#"},{"type":"null"}]}},
            "required":["name","children","twin"],"additionalProperties":false}""",
        )
        jsonType<Chain>().schema shouldBe json(
            """{"type":"object","properties":{"first":{"${'$'}ref":"#/${'$'}defs/node"},
            "second":{"${'$'}ref":"#/${'$'}defs/node"}},"required":["first","second"],"additionalProperties":false,
            "${'$'}defs":{"node":{"type":"object","properties":{
            "next":{"anyOf":[{"${'$'}ref":"#/${'$'}defs/node"},{"type":"null"}]}},
            "required":["next"],"additionalProperties":false}}}""",
        )
    }

    @Test
    fun `a sealed class is any of its own`() {
        val shape = """{"anyOf":[
            {"type":"object","properties":{"type":{"type":"string","enum":["circle"]},"radius":{"type":"number"}},
            "required":["type","radius"],"additionalProperties":false},
            {"type":"object","properties":{"type":{"type":"string","enum":["none"]}},
            "required":["type"],"additionalProperties":false}]}"""
        jsonType<Drawing>().schema shouldBe json(
            """{"type":"object","properties":{"shape":$shape,"frame":{"anyOf":[$shape,{"type":"null"}]}},
            "required":["shape","frame"],"additionalProperties":false}""",
        )
    }

    @Test
    fun `a sealed class may name the property that tells its own apart`() {
        val pet = jsonType<Pet>()
        pet.schema["properties"] shouldBe json(
            """{"value":{"anyOf":[{"type":"object","properties":{
            "kind":{"type":"string","enum":["cat"]},"lives":{"type":"integer"}},
            "required":["kind","lives"],"additionalProperties":false}]}}""",
        )
        pet.read("""{"value":{"kind":"cat","lives":9}}""") shouldBe Pet.Cat(9)
    }

    @Test
    fun `lists and sealed classes are the value of an object, and read from it`() {
        val shapes = jsonType<List<Shape>>()
        shapes.name shouldBe "shapes"
        shapes.schema.keys shouldBe setOf("type", "properties", "required", "additionalProperties")
        shapes.write(listOf(Shape.None)) shouldBe """{"value":[{"type":"none"}]}"""
        shapes.read("""{"value":[{"type":"circle","radius":1.5}]}""").single()
            .shouldBeInstanceOf<Shape.Circle>().radius shouldBe 1.5
        jsonType<Shape>().read("""{"value":{"type":"none"}}""") shouldBe Shape.None
        jsonType<String>().read("""{"value":"a"}""") shouldBe "a"
        shouldThrow<IllegalArgumentException> { shapes.read("{}") }.message shouldBe "the property value is missing"
    }

    @Test
    fun `a list of what holds itself refers to a definition`() {
        val children = """{"type":"array","items":{"${'$'}ref":"#/${'$'}defs/tree"}}"""
        jsonType<List<Tree>>().schema shouldBe json(
            """{"type":"object","properties":{"value":{"type":"array","items":{"${'$'}ref":"#/${'$'}defs/tree"}}},
            "required":["value"],"additionalProperties":false,"${'$'}defs":{"tree":{"type":"object","properties":{
            "name":{"type":"string"},"children":$children,
            "twin":{"anyOf":[{"${'$'}ref":"#/${'$'}defs/tree"},{"type":"null"}]}},
            "required":["name","children","twin"],"additionalProperties":false}}}""",
        )
    }

    @Test
    fun `where it is not strict, maps and free JSON are supported, and defaults are optional`() {
        jsonType<Counts>(strict = false).run {
            strict shouldBe false
            schema shouldBe json(
                """{"type":"object","properties":{"counts":{"type":"object",
                "additionalProperties":{"type":"integer"}}},"required":["counts"],"additionalProperties":false}""",
            )
            read("""{"counts":{"a":1}}""").counts shouldBe mapOf("a" to 1)
        }
        jsonType<Free>(strict = false).schema["properties"] shouldBe json("""{"json":{}}""")
        jsonType<Day>(strict = false).schema["required"] shouldBe json("""["text","mood","tags"]""")
        jsonType<Map<String, Int>>(strict = false).read("""{"a":1}""") shouldBe mapOf("a" to 1)
    }

    @Test
    fun `what a schema cannot hold is named with its property and a remedy`() {
        val cases = listOf<Pair<String, () -> Unit>>(
            "Counts.counts, of the type kotlin.collections.LinkedHashMap: make it a list" to { jsonType<Counts>() },
            "Free.json, of the type kotlinx.serialization.json.JsonElement: describe it" to { jsonType<Free>() },
            "Outer.inner.counts, of the type" to { jsonType<Outer>() },
            "Open.any, of the type kotlinx.serialization.Polymorphic<Any>: give it a" to { jsonType<Open>() },
            "kotlin.collections.LinkedHashMap" to { jsonType<Map<String, Int>>() },
        )
        for ((message, case) in cases) shouldThrow<IllegalArgumentException> { case() }.message shouldContain message
    }

    @Test
    fun `a class is found by its serializer, and one that has none is named`() {
        JsonType.of(Tree::class.java).schema shouldBe jsonType<Tree>().schema
        shouldThrow<IllegalArgumentException> { JsonType.of(Thread::class.java) }.message shouldContain
            "java.lang.Thread: mark it @Serializable"
        shouldThrow<IllegalArgumentException> { JsonType.of(Runnable::class.java) }
        val length = JsonType.of("length", """{"type":"object"}""", false, { it.length }, Int::toString)
        length.read("{}") to length.write(2) shouldBe (2 to "2")
        shouldThrow<IllegalArgumentException> { JsonType.of("a b", "{}", true, { it }, { it }) }.message shouldContain
            "name must"
    }

    @Test
    fun `answers and functions take the schema of a class`() {
        val tree = jsonType<Tree>()
        JsonSchemaFormat.of(tree) shouldBe JsonSchemaFormat("tree", schema = tree.schema, strict = true)
        FunctionDefinition.of("plant", tree, "Plants") shouldBe
            FunctionDefinition("plant", "Plants", tree.schema, true)
    }

    @Test
    fun `what a tool returns is text as it is, and JSON else`() {
        val cases = listOf(
            "a" to "a",
            null to "",
            Unit to "",
            1 to "1",
            true to "true",
            json("""{"a":null}""") to """{"a":null}""",
            listOf("a", null, Shape.Circle(1.0)) to """["a",null,{"radius":1.0}]""",
            mapOf("trees" to arrayOf(Tree("oak", emptyList()))) to """{"trees":[{"name":"oak","children":[]}]}""",
        )
        for ((value, text) in cases) outputText(value) shouldBe text
        shouldThrow<IllegalArgumentException> { outputText(Thread.currentThread()) }
    }
}
