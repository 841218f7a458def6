package dev.parley.responses

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.json
import dev.parley.json.OpenAIJson
import dev.parley.json.UnionSerializer
import dev.parley.responses.items.CompactionTrigger
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ItemReference
import dev.parley.responses.items.ItemStatus
import dev.parley.responses.items.McpApprovalResponse
import dev.parley.responses.items.Message
import dev.parley.responses.items.OutputMessage
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.ResponseItemSerializer
import dev.parley.responses.items.TokenLogprob
import dev.parley.responses.items.TopLogprob
import dev.parley.responses.items.WebSearchAction
import dev.parley.responses.items.WebSearchCall
import dev.parley.responses.items.assistant
import dev.parley.responses.items.customToolCallOutput
import dev.parley.responses.items.developer
import dev.parley.responses.items.functionCallOutput
import dev.parley.responses.items.itemReference
import dev.parley.responses.items.system
import dev.parley.responses.items.text
import dev.parley.responses.items.user
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

class ResponseItemTest : AnnotationSpec() {
    private val items = ListSerializer(ResponseItem.serializer())

    private fun read(text: String) = OpenAIJson.decodeFromString(ResponseItem.serializer(), text)

    private fun write(item: ResponseItem) = OpenAIJson.encodeToString(ResponseItem.serializer(), item)

    /** With members that no one knows: before, after, and within the first list. */
    private fun String.grown() = "{\"before\":{\"deep\":[1E400,{}]}," + drop(1).dropLast(1)
        .replaceFirst("[{", "[{\"within\":1.10,") + ",\"after\":null}"

    @Test
    fun `every kind of item is sent back byte for byte as it came`() {
        for ((type, text) in itemSamples) {
            for (came in listOf(text, text.grown())) {
                withClue(came) {
                    val item = read(came)
                    item::class shouldBe type
                    write(item) shouldBe came
                }
            }
        }
    }

    @Test
    fun `there is a sample of every kind`() {
        val union = ResponseItemSerializer.forms.single() as UnionSerializer<*>
        (itemSamples.map { it.first }.toSet() - ResponseItem.Unknown::class) shouldBe
            union.variants.map { it.type }.toSet()
    }

    @Test
    fun `the output of a response is the input of the next, byte for byte`() = runTest {
        val output = itemSamples.joinToString(",", "[", "]") { it.second.grown() }
        val service = FakeService(this, answer("""{"id":"resp_1","created_at":1,"output":$output}"""))
        val responses = service.client().responses
        val first = responses.create(ResponseRequest("gpt-5.2", "Hi"))
        responses.create(ResponseRequest("gpt-5.2", listOf(user("Hi")) + first.output))
        service.seen.last().body shouldBe
            """{"model":"gpt-5.2","input":[{"type":"message","role":"user","content":"Hi"},${output.drop(1)}}"""
    }

    @Test
    fun `what was made here is what came, without what was not known`() {
        for ((type, text) in itemSamples) {
            withClue(text) {
                if (type == ResponseItem.Unknown::class) return@withClue
                val made = OpenAIJson.encodeToJsonElement(ResponseItem.serializer(), read(text).made()) as JsonObject
                val came = json(text) as JsonObject
                (came - made.keys).filterValues { it != JsonNull }.keys - setOf("revised_prompt", "size") shouldBe
                    emptySet()
                made["type"] shouldBe came["type"]
                read(made.toString()).made() shouldBe read(text).made()
            }
        }
    }

    /** This item, without what it came as. */
    private fun ResponseItem.made(): ResponseItem {
        val copy = javaClass.methods.single { it.name == "copy" }
        val members = javaClass.recordComponents.map { if (it.name == "json") null else it.accessor.invoke(this) }
        return copy.invoke(this, *members.toTypedArray()) as ResponseItem
    }

    @Test
    fun `a changed copy is written as changed, and keeps what is not known of it`() {
        val call =
            read("""{"new":1,"type":"function_call","call_id":"c","name":"f","arguments":"{}","id":"fc","x":1e3}""")
        write((call as FunctionCall).copy(arguments = "[]", id = null, status = ItemStatus.COMPLETED)) shouldBe
            """{"new":1,"type":"function_call","call_id":"c","name":"f","arguments":"[]","x":1e3,""" +
            """"status":"completed"}"""
        val made = call.copy(json = null)
        write(made) shouldBe """{"type":"function_call","call_id":"c","name":"f","arguments":"{}","id":"fc"}"""
    }

    @Test
    fun `messages and references may come without a type`() {
        val text = """[{"role":"user","content":"Hi"},{"type":null,"id":"msg_1"},{"id":"msg_2"},{"x":1}]"""
        val (message, first, second, unknown) = OpenAIJson.decodeFromString(items, text)
        message.text shouldBe "Hi"
        listOf(first.id, second.id) shouldBe listOf("msg_1", "msg_2")
        listOf(message::class, first::class, second::class, unknown::class) shouldBe
            listOf(Message::class, ItemReference::class, ItemReference::class, ResponseItem.Unknown::class)
        OpenAIJson.encodeToString(items, listOf(message, first, second, unknown)) shouldBe text
    }

    @Test
    fun `what the service leaves out of what it says is empty`() {
        for (nothing in listOf("", ""","annotations":null,"logprobs":null""")) {
            val part = """{"type":"output_text","text":"Hi"$nothing}"""
            val said = """{"id":"m","type":"message","role":"assistant","status":"completed","content":[$part]}"""
            (read(said) as OutputMessage).content shouldBe listOf(ItemPart.OutputText("Hi", emptyList(), emptyList()))
        }
        for (nothing in listOf("", ""","action":null""")) {
            val call = read("""{"type":"web_search_call","id":"ws","status":"in_progress"$nothing}""") as WebSearchCall
            call.action shouldBe WebSearchAction.Unknown(JsonObject(emptyMap()))
        }
        val token = """{"token":"Hi","logprob":-1.0,"top_logprobs":[{"token":"Ho","logprob":-2.0,"bytes":null}]}"""
        OpenAIJson.decodeFromString(TokenLogprob.serializer(), token) shouldBe
            TokenLogprob("Hi", -1.0, emptyList(), listOf(TopLogprob("Ho", -2.0, emptyList())))
    }

    @Test
    fun `a message of the model's that is not complete is still a message`() {
        val whole = """"id":"m","status":"completed","role":"assistant","content":[]"""
        val others = listOf(
            whole.replace("\"id\":\"m\",", ""),
            whole.replace("\"status\":\"completed\",", ""),
            whole.replace("assistant", "user"),
            whole.replace("[]", "\"Hi\""),
        )
        for (members in others) {
            withClue(members) {
                read("""{"type":"message",$members}""")::class shouldBe
                    Message::class
            }
        }
        read("""{"type":"message",$whole}""")::class shouldBe OutputMessage::class
        read("""{"type":"message",${others.last()}}""").text shouldBe "Hi"
        CompactionTrigger().text shouldBe ""
    }

    @Test
    fun `an unknown item still has its id`() {
        read("""{"type":"new","id":"n_1"}""").id shouldBe "n_1"
        read("""{"type":"new"}""").id shouldBe null
        ResponseItem.Unknown(JsonObject(mapOf("id" to JsonPrimitive("a")))).id shouldBe "a"
    }

    @Test
    fun `what is made by hand is written in the words of the service`() {
        val made = listOf(
            developer("a") to """{"type":"message","role":"developer","content":"a"}""",
            system("a") to """{"type":"message","role":"system","content":"a"}""",
            user(ItemPart.text("a"), ItemPart.image("https://b"), ItemPart.file("file_1")) to
                """{"type":"message","role":"user","content":[{"type":"input_text","text":"a"},""" +
                """{"type":"input_image","image_url":"https://b","detail":"auto"},""" +
                """{"type":"input_file","file_id":"file_1"}]}""",
            assistant("a") to """{"type":"message","role":"assistant","content":"a"}""",
            functionCallOutput("c", "1") to """{"type":"function_call_output","output":"1","call_id":"c"}""",
            customToolCallOutput("c", "1") to """{"type":"custom_tool_call_output","call_id":"c","output":"1"}""",
            itemReference("msg_1") to """{"type":"item_reference","id":"msg_1"}""",
            CompactionTrigger() to """{"type":"compaction_trigger"}""",
            McpApprovalResponse("mcpr_1", approve = true) to
                """{"type":"mcp_approval_response","approval_request_id":"mcpr_1","approve":true}""",
        )
        for ((item, text) in made) write(item) shouldBe text
    }

    @Test
    fun `the arguments of a call are there as JSON`() {
        FunctionCall("c", "f", """{"a":1}""").argumentsJson() shouldBe json("""{"a":1}""")
    }
}
