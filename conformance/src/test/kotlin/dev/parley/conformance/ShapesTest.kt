package dev.parley.conformance

import dev.parley.json.OpenAIJson
import dev.parley.responses.Response
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.tools.UserLocation
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

class ShapesTest : AnnotationSpec() {
    private val shapes = Shapes()

    private fun union(serializer: KSerializer<*>) = shapes.of(serializer) as Shape.Union

    @Test
    fun `members that are always written cannot be left out, though they may be missing when read`() {
        val text = union(ItemPart.serializer()).variants.getValue("output_text") as Shape.Record
        text.members.filter { it.optional }.map { it.name } shouldContainExactly listOf("annotations", "logprobs")
        text.members.filter { it.omittable } shouldBe emptyList()
    }

    @Test
    fun `tags that need not be there are found by leaving them out`() {
        union(UserLocation.serializer()).untagged shouldBe setOf("approximate")
        union(ResponseItem.serializer()).untagged shouldBe setOf("message", "item_reference")
        union(ItemPart.serializer()).untagged shouldBe emptySet()
    }

    @Test
    fun `what only the service says is not made up`() {
        val call = union(ResponseItem.serializer()).variants.getValue("function_call") as Shape.Record
        call.members.filterNot { it.made }.map { it.name } shouldContainExactly listOf("created_by")
        val made = Sampler(Fill.MAXIMAL, 1).sample(call) as JsonObject
        made.keys shouldBe call.members.map { it.name }.toSet() - "created_by"
    }

    @Test
    fun `objects that keep what they came as are looked into`() {
        val item = """{"type":"function_call","call_id":"c","name":"f","arguments":"{}","new":1}"""
        val whole = Json.parseToJsonElement("""{"id":"r","created_at":1,"output":[{"type":"later"},$item]}""")
        val kept = shapes.of(Response.serializer()).kept(whole).single()
        kept.path shouldBe "/output/1"
        kept.json shouldBe whole.jsonObject.getValue("output").let { (it as List<*>)[1] }
        @Suppress("UNCHECKED_CAST")
        val members = kept.members as KSerializer<Any?>
        val again = OpenAIJson.encodeToJsonElement(members, OpenAIJson.decodeFromJsonElement(members, kept.json))
        Comparison.differences(kept.json, again, kept.path).map { "${it.path} ${it.what}" } shouldContainExactly
            listOf("/output/1/new is lost")
    }
}
