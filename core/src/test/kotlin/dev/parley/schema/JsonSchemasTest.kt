package dev.parley.schema

import dev.parley.generation.JsonSchemaFormat
import dev.parley.json
import dev.parley.tools.FunctionDefinition
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

class JsonSchemasTest : AnnotationSpec() {
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

    @Serializable
    @SerialName("node")
    class Node(val next: Node?)

    @Serializable
    class Chain(val first: Node, val second: Node)

    @Serializable
    class Counts(val counts: Map<String, Int>)

    @Serializable
    class Free(val json: JsonElement)

    @Test
    fun `every property is required, and what may be null says so`() {
        jsonSchemaOf<Day>() shouldBe json(
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
    fun `a class that holds itself refers to itself`() {
        jsonSchemaOf<Tree>() shouldBe json(
            """{"type":"object","properties":{"name":{"type":"string"},
            "children":{"type":"array","items":{"${'$'}ref":"#"}},
            "twin":{"anyOf":[{"${'$'}ref":"#"},{"type":"null"}]}},
            "required":["name","children","twin"],"additionalProperties":false}""",
        )
        jsonSchemaOf<Chain>() shouldBe json(
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
        jsonSchemaOf<Drawing>() shouldBe json(
            """{"type":"object","properties":{"shape":$shape,"frame":{"anyOf":[$shape,{"type":"null"}]}},
            "required":["shape","frame"],"additionalProperties":false}""",
        )
    }

    @Test
    fun `what strict schemas have no form for is named`() {
        val cases = listOf<Pair<String, () -> Unit>>(
            "LinkedHashMap" to { jsonSchemaOf<Counts>() },
            "JsonElement" to { jsonSchemaOf<Free>() },
            "shape is none" to { jsonSchemaOf<Shape>() },
            "kotlin.String is none" to { jsonSchemaOf<String>() },
        )
        for ((message, case) in cases) shouldThrow<IllegalArgumentException> { case() }.message shouldContain message
    }

    @Test
    fun `answers and functions take the schema of a class`() {
        JsonSchemaFormat.of("tree", Tree.serializer()) shouldBe
            JsonSchemaFormat("tree", schema = jsonSchemaOf<Tree>(), strict = true)
        FunctionDefinition.of("plant", Tree.serializer(), "Plants") shouldBe
            FunctionDefinition("plant", "Plants", jsonSchemaOf<Tree>(), true)
    }
}
