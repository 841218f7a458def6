package dev.parley.conformance

import dev.parley.responses.Response
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.tools.UserLocation
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.collections.shouldNotContain
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.Json

class ShapesTest : AnnotationSpec() {
    private val shapes = Shapes()

    private fun union(serializer: KSerializer<*>) = shapes.of(serializer) as Shape.Union

    @Test
    fun `tags that need not be there are found by leaving them out`() {
        union(UserLocation.serializer()).untagged shouldBe setOf("approximate")
        union(ResponseItem.serializer()).untagged shouldBe setOf("message", "item_reference")
        union(ItemPart.serializer()).untagged shouldBe emptySet()
    }

    @Test
    fun `members that are always written cannot be left out, though they may be missing when read`() {
        val text = union(ItemPart.serializer()).variants.getValue("output_text") as Shape.Record
        text.members.filterNot { it.optional } shouldBe emptyList()
        text.members.filterNot { it.omittable }.map { it.name } shouldBe listOf("text", "annotations", "logprobs")
    }

    @Test
    fun `forms of one tag are told apart as the union does it`() {
        val messages = union(ResponseItem.serializer()).variants.getValue("message") as Shape.Forms
        val names = listOf("user" to "Hi", "assistant" to "Hi").map { (role, text) ->
            messages.forms[
                messages.indexOf(
                    Json.parseToJsonElement("""{"role":"$role","content":"$text"}"""),
                ),
            ].toString()
        }
        names shouldBe List(2) { "dev.parley.responses.items.Message" }
        "${messages.forms[messages.indexOf(Json.parseToJsonElement("""{"role":"assistant","content":[]}"""))]}" shouldBe
            "dev.parley.responses.items.OutputMessage"
    }

    @Test
    fun `what keeps undescribed members is no member`() {
        val call = union(ResponseItem.serializer()).variants.getValue("function_call") as Shape.Record
        call.members.map { it.name } shouldContainAll listOf("call_id", "name", "arguments")
        call.members.map { it.name } shouldNotContain "extra"
    }

    @Test
    fun `a member that nobody described is not lost`() {
        val item = """{"type":"function_call","call_id":"c","name":"f","arguments":"{}","new":1}"""
        val whole = Json.parseToJsonElement("""{"id":"r","created_at":1,"output":[{"type":"later"},$item],"newer":2}""")
        val again = JSON.encodeToElement(Response.serializer(), JSON.decodeElement(Response.serializer(), whole))
        Comparison.differences(whole, again) shouldBe emptyList()
    }
}
