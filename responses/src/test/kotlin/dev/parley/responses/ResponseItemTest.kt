package dev.parley.responses

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.json
import dev.parley.json.Extra
import dev.parley.json.OpenAIJson
import dev.parley.responses.items.Annotation
import dev.parley.responses.items.CodeInterpreterCall
import dev.parley.responses.items.CompactionTrigger
import dev.parley.responses.items.CustomToolCall
import dev.parley.responses.items.CustomToolCallOutput
import dev.parley.responses.items.FileSearchCall
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.FunctionCallOutput
import dev.parley.responses.items.ItemContent
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ItemReference
import dev.parley.responses.items.ItemStatus
import dev.parley.responses.items.McpApprovalRequest
import dev.parley.responses.items.McpApprovalResponse
import dev.parley.responses.items.McpCall
import dev.parley.responses.items.Message
import dev.parley.responses.items.MessageRole
import dev.parley.responses.items.OutputMessage
import dev.parley.responses.items.ReasoningItem
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.ResponseItemSerializer
import dev.parley.responses.items.ShellCall
import dev.parley.responses.items.TokenLogprob
import dev.parley.responses.items.TopLogprob
import dev.parley.responses.items.WebSearchCall
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class ResponseItemTest : AnnotationSpec() {
    private val items = ListSerializer(ResponseItem.serializer())

    private fun read(text: String) = read(ResponseItem.serializer(), text)

    private fun write(item: ResponseItem) = write(ResponseItem.serializer(), item)

    /** With members that no one knows: before, after, and within the first list. */
    private fun String.grown() = "{\"before\":{\"deep\":[1E400,{}]}," + drop(1).dropLast(1)
        .replaceFirst("[{", "[{\"within\":1.10,") + ",\"after\":[]}"

    @Test
    fun `every kind of item is sent back member for member as it came`() {
        for ((type, text) in itemSamples) {
            for (came in listOf(text, text.grown())) {
                withClue(came) {
                    val item = read(came)
                    item::class shouldBe type
                    lost(came, write(item)) shouldBe emptyList()
                    read(write(item)) shouldBe item
                }
            }
        }
    }

    @Test
    fun `an ordinary Json reads and writes items alike`() {
        for ((_, text) in itemSamples) {
            withClue(text) {
                val item = OpenAIJson.decodeFromString(ResponseItem.serializer(), text.grown())
                item shouldBe read(text.grown())
                OpenAIJson.encodeToString(ResponseItem.serializer(), item) shouldBe write(item)
            }
        }
    }

    @Test
    fun `nothing is added to what came but what the service wants to be told`() {
        val bare = """{"type":"message","role":"assistant",
            "content":[{"type":"output_text","text":"Hi"},{"type":"refusal"}]}"""
        json(write(read(bare))) shouldBe json(
            """{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Hi","annotations":[],
            "logprobs":[]},{"type":"refusal","refusal":""}]}""",
        )
        write(read("""{"type":"function_call","name":"f"}""")) shouldBe
            """{"type":"function_call","call_id":"","name":"f","arguments":""}"""
        write(read("""{"type":"reasoning","id":"rs","content":null,"status":null}""")) shouldBe
            """{"type":"reasoning","id":"rs","summary":[]}"""
    }

    @Test
    fun `there is a sample of every kind`() {
        (itemSamples.map { it.first }.toSet() - ResponseItem.Unknown::class) shouldBe
            ResponseItemSerializer.variants.map { it.type }.toSet()
    }

    @Test
    fun `the output of a response is the input of the next, member for member`() = runTest {
        val output = itemSamples.map { it.second.grown() }
        val reply = """{"id":"resp_1","created_at":1,"output":[${output.joinToString(",")}]}"""
        val service = FakeService(this, answer(reply))
        val responses = service.client().responses
        val first = responses.create(ResponseRequest("gpt-5.2", "Hi"))
        responses.create(ResponseRequest("gpt-5.2", listOf(Message.user("Hi")) + first.output))
        val input = json(service.seen.last().body).jsonObject.getValue("input").jsonArray
        "${input.first()}" shouldBe """{"type":"message","role":"user","content":"Hi"}"""
        lost("[${output.joinToString(",")}]", "${input.drop(1)}") shouldBe emptyList()
    }

    @Test
    fun `an item received equals one made by hand`() {
        val cases = listOf(
            """{"type":"function_call","id":"fc_1","call_id":"call_1","name":"add","arguments":"{}"}""" to
                FunctionCall("call_1", "add", "{}", id = "fc_1"),
            """{"type":"function_call_output","call_id":"call_1","output":"3"}""" to FunctionCallOutput("call_1", "3"),
            """{"type":"message","role":"user","content":"Hi"}""" to Message.user("Hi"),
            """{"role":"assistant","content":"Hi"}""" to Message.assistant("Hi"),
            """{"type":"message","role":"user","content":[{"type":"input_text","text":"Hi"}]}""" to
                Message.user(ItemPart.text("Hi")),
            """{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{"type":"output_text",
            "text":"Hi","annotations":[{"type":"url_citation","url":"https://a","start_index":0,"end_index":2,
            "title":"A"}]}]}""" to OutputMessage(
                "msg_1",
                content = listOf(ItemPart.OutputText("Hi", listOf(Annotation.UrlCitation("https://a", 0, 2, "A")))),
                status = ItemStatus.COMPLETED,
            ),
            """{"type":"item_reference","id":"msg_1"}""" to ItemReference("msg_1"),
        )
        for ((text, item) in cases) {
            withClue(text) {
                read(text) shouldBe item
                read(text).hashCode() shouldBe item.hashCode()
                "${read(text)}" shouldBe "$item"
                read(write(item)) shouldBe item
            }
        }
    }

    @Test
    fun `a changed copy is written as changed, and keeps what is not known of it`() {
        val text = """{"new":1,"type":"function_call","call_id":"c","name":"f","arguments":"{}","id":"fc","x":1e3}"""
        val call = read(text) as FunctionCall
        json(write(call.copy(arguments = "[]", id = null, status = ItemStatus.COMPLETED))) shouldBe json(
            """{"type":"function_call","call_id":"c","name":"f","arguments":"[]","status":"completed","new":1,"x":1e3}""",
        )
        write(call.copy(extra = Extra.NONE)) shouldBe
            """{"type":"function_call","call_id":"c","name":"f","arguments":"{}","id":"fc"}"""
    }

    @Test
    fun `vendor members of items and parts are read and sent`() {
        val text = """{"type":"message","id":"m","role":"assistant","content":[{"type":"output_text","text":"Hi",
            "thought_signature":"abc"}],"provider":"p"}"""
        val message = read(text) as OutputMessage
        message.extra.text("provider") shouldBe "p"
        (message.content.single() as ItemPart.OutputText).extra.text("thought_signature") shouldBe "abc"
        val part = ItemPart.InputText("Hi", extra = Extra.of("cache_control", "ephemeral"))
        write(Message.user(part).copy(extra = Extra.of("name", "Ann"))) shouldBe
            """{"type":"message","role":"user","content":[{"type":"input_text","text":"Hi",""" +
            """"cache_control":"ephemeral"}],"name":"Ann"}"""
    }

    @Test
    fun `messages and references may come without a type`() {
        val text = """[{"role":"user","content":"Hi"},{"type":null,"id":"msg_1"},{"id":"msg_2"},{"x":1}]"""
        val (message, first, second, unknown) = read(items, text)
        message shouldBe Message.user("Hi")
        listOf(first, second) shouldBe listOf(ItemReference("msg_1"), ItemReference("msg_2"))
        unknown shouldBe ResponseItem.Unknown(json("""{"x":1}""") as JsonObject)
        write(items, listOf(first, unknown)) shouldBe """[{"type":"item_reference","id":"msg_1"},{"x":1}]"""
    }

    @Test
    fun `what the service leaves out is empty`() {
        val cases = listOf(
            """{"type":"message"}""" to OutputMessage(),
            """{"type":"message","id":"m","content":null,"role":null,"status":null}""" to OutputMessage("m"),
            """{"type":"message","content":[{"type":"output_text"}]}""" to
                OutputMessage(content = listOf(ItemPart.OutputText())),
            """{"type":"reasoning"}""" to ReasoningItem(),
            """{"type":"reasoning","summary":[{"type":"summary_text"}],"content":[{"type":"reasoning_text"}]}""" to
                ReasoningItem(summary = listOf(ItemPart.SummaryText()), content = listOf(ItemPart.ReasoningText())),
            """{"type":"function_call"}""" to FunctionCall(),
            """{"type":"custom_tool_call","name":null}""" to CustomToolCall(),
            """{"type":"file_search_call","queries":null}""" to FileSearchCall(),
            """{"type":"web_search_call","action":null}""" to WebSearchCall(),
            """{"type":"mcp_call"}""" to McpCall(),
            """{"type":"mcp_approval_request"}""" to McpApprovalRequest(),
            """{"type":"shell_call"}""" to ShellCall(),
            """{"type":"code_interpreter_call"}""" to CodeInterpreterCall(),
        )
        for ((text, item) in cases) withClue(text) { read(text) shouldBe item }
        val token = """{"token":"Hi","logprob":null,"top_logprobs":[{"token":"Ho","logprob":-2.0,"bytes":null}]}"""
        read(TokenLogprob.serializer(), token) shouldBe
            TokenLogprob("Hi", topLogprobs = listOf(TopLogprob("Ho", -2.0)))
    }

    @Test
    fun `annotations that lack what they are about are kept as they came`() {
        val bent = listOf("""{"type":"url_citation","title":"A"}""", """{"type":"file_path"}""")
        for (text in bent + """{"type":"url_citation","url":null}""") {
            read(Annotation.serializer(), text) shouldBe Annotation.Unknown(json(text) as JsonObject)
        }
        read(Annotation.serializer(), """{"type":"url_citation","url":"https://a"}""") shouldBe
            Annotation.UrlCitation("https://a")
    }

    @Test
    fun `arguments that are JSON instead of text are read as text`() {
        val call = read("""{"type":"function_call","call_id":"c","name":"f","arguments":{"a":[1]}}""") as FunctionCall
        call.arguments shouldBe """{"a":[1]}"""
        (
            read(
                """{"type":"function_call","call_id":"c","name":"f","arguments":null}""",
            ) as FunctionCall
            ).arguments shouldBe
            ""
    }

    @Test
    fun `a message of the model in parts is its output, whatever it lacks`() {
        val whole = """"id":"m","status":"completed","role":"assistant","content":[]"""
        val outputs = listOf(
            whole,
            whole.replace("\"id\":\"m\",", ""),
            whole.replace("\"status\":\"completed\",", ""),
            whole.replace("\"role\":\"assistant\",", ""),
        )
        for (members in outputs) {
            withClue(members) {
                read("""{"type":"message",$members}""")::class shouldBe
                    OutputMessage::class
            }
        }
        val others = listOf(whole.replace("assistant", "user"), whole.replace("[]", "\"Hi\""))
        for (members in others) {
            withClue(members) {
                read("""{"type":"message",$members}""")::class shouldBe
                    Message::class
            }
        }
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
    fun `a value has the same accessor on an interface as on its records`() {
        val unions = mapOf(
            ResponseItem::class.java to listOf("id", "text"),
            ResponseEvent::class.java to listOf("sequenceNumber"),
            ResponseSnapshot::class.java to listOf("response"),
            OutputEvent::class.java to listOf("outputIndex", "itemId"),
        )
        for ((union, accessors) in unions) {
            union.declaredMethods.filter { !it.isSynthetic && '$' !in it.name }.map { it.name } shouldContainAll
                accessors
            for (record in union.permittedSubclasses.filter { it.isRecord }) {
                withClue(record) { record.methods.map { it.name } shouldContainAll accessors }
            }
        }
    }

    @Test
    fun `what is made by hand is written in the words of the service`() {
        val made = listOf(
            Message.developer("a") to """{"type":"message","role":"developer","content":"a"}""",
            Message.system("a") to """{"type":"message","role":"system","content":"a"}""",
            Message.user(ItemPart.text("a"), ItemPart.image("https://b"), ItemPart.file("file_1")) to
                """{"type":"message","role":"user","content":[{"type":"input_text","text":"a"},""" +
                """{"type":"input_image","image_url":"https://b","detail":"auto"},""" +
                """{"type":"input_file","file_id":"file_1"}]}""",
            Message.assistant("a") to """{"type":"message","role":"assistant","content":"a"}""",
            Message(MessageRole.USER, ItemContent.parts()) to """{"type":"message","role":"user","content":[]}""",
            FunctionCallOutput("c", "1") to """{"type":"function_call_output","output":"1","call_id":"c"}""",
            CustomToolCallOutput("c", "1") to """{"type":"custom_tool_call_output","call_id":"c","output":"1"}""",
            ItemReference("msg_1") to """{"type":"item_reference","id":"msg_1"}""",
            CompactionTrigger() to """{"type":"compaction_trigger"}""",
            McpApprovalResponse("mcpr_1", approve = true) to
                """{"type":"mcp_approval_response","approval_request_id":"mcpr_1","approve":true}""",
        )
        for ((item, text) in made) write(item) shouldBe text
    }

    @Test
    fun `numbers that nobody described keep their digits`() {
        val text = """{"type":"compaction_trigger","x":12345678901234567890123,"y":1.10}"""
        write(read(text)) shouldContain "12345678901234567890123"
        write(read(text)) shouldContain "1.10"
    }

    @Test
    fun `the arguments of a call are there as JSON`() {
        FunctionCall("c", "f", """{"a":1}""").argumentsJson() shouldBe json("""{"a":1}""")
    }
}
