package dev.parley.chat

import dev.parley.generation.ResponseFormat
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.serializer

class ChatUnionsTest : AnnotationSpec() {
    /** Reads each text as the class beside it, and writes it back as the same JSON. */
    private inline fun <reified T : Any> roundTrip(vararg cases: Pair<String, Class<out T>>) {
        val serializer: KSerializer<T> = serializer()
        for ((text, type) in cases) {
            withClue(text) {
                val value = OpenAIJson.decodeFromString(serializer, text)
                value.javaClass shouldBe type
                OpenAIJson.encodeToJsonElement(serializer, value) shouldBe json(text)
                OpenAIJson.decodeFromString(serializer, OpenAIJson.encodeToString(serializer, value)) shouldBe value
            }
        }
    }

    private val call = """{"id":"call_1","type":"function","function":{"name":"f","arguments":"{\"a\":1}"}}"""
    private val customCall = """{"id":"call_2","type":"custom","custom":{"name":"c","input":"raw"}}"""
    private val newCall = """{"id":"call_3","type":"telepathy","telepathy":{"to":null}}"""

    @Test
    fun `messages of every role come back as they were`() = roundTrip<ChatMessage>(
        """{"role":"developer","content":"a","name":"n"}""" to ChatMessage.Developer::class.java,
        """{"role":"developer","content":[{"type":"text","text":"a"}]}""" to ChatMessage.Developer::class.java,
        """{"role":"system","content":"a"}""" to ChatMessage.System::class.java,
        """{"role":"system","content":[{"type":"text","text":"a"}],"name":"n"}""" to ChatMessage.System::class.java,
        """{"role":"user","content":"a","name":"n"}""" to ChatMessage.User::class.java,
        """{"role":"user","content":[]}""" to ChatMessage.User::class.java,
        """{"role":"assistant"}""" to
            ChatMessage.Assistant::class.java,
        """{"role":"assistant","content":"a","refusal":"r","name":"n","audio":{"id":"audio_1"},
            "tool_calls":[$call,$customCall,$newCall],"function_call":{"name":"f","arguments":"{}"}}""" to
            ChatMessage.Assistant::class.java,
        """{"role":"assistant","content":[{"type":"text","text":"a"},{"type":"refusal","refusal":"r"}]}""" to
            ChatMessage.Assistant::class.java,
        """{"role":"tool","content":"a","tool_call_id":"call_1"}""" to ChatMessage.Tool::class.java,
        """{"role":"tool","content":[{"type":"text","text":"a"}],"tool_call_id":"call_1"}""" to
            ChatMessage.Tool::class.java,
        """{"role":"function","name":"f","content":"a"}""" to ChatMessage.Function::class.java,
        """{"role":"oracle","content":{"x":[1,null,{"role":"user"}]},"role2":1.50}""" to
            ChatMessage.Unknown::class.java,
        """{"content":"no role"}""" to ChatMessage.Unknown::class.java,
        """{"role":null}""" to ChatMessage.Unknown::class.java,
    )

    @Test
    fun `content parts of every type come back as they were`() = roundTrip<ContentPart>(
        """{"type":"text","text":"a","prompt_cache_breakpoint":{"mode":"explicit"}}""" to
            ContentPart.Text::class.java,
        """{"type":"image_url","image_url":{"url":"https://a/b.png","detail":"high"}}""" to
            ContentPart.Image::class.java,
        """{"type":"image_url","image_url":{"url":"u","detail":"ultra"},
            "prompt_cache_breakpoint":{"mode":"explicit"}}""" to
            ContentPart.Image::class.java,
        """{"type":"input_audio","input_audio":{"data":"AA==","format":"wav"}}""" to ContentPart.Audio::class.java,
        """{"type":"file","file":{"filename":"a.pdf","file_data":"AA=="}}""" to ContentPart.File::class.java,
        """{"type":"file","file":{"file_id":"file-1"}}""" to ContentPart.File::class.java,
        """{"type":"refusal","refusal":"r"}""" to ContentPart.Refusal::class.java,
        """{"type":"smell","smell":{"of":"rain"}}""" to ContentPart.Unknown::class.java,
    )

    @Test
    fun `tools and their formats come back as they were`() = roundTrip<ChatTool>(
        """{"type":"function","function":{"name":"f"}}""" to ChatTool.Function::class.java,
        """{"type":"function","function":{"name":"f","description":"d",
            "parameters":{"type":"object"},"strict":false}}""" to
            ChatTool.Function::class.java,
        """{"type":"custom","custom":{"name":"c"}}""" to ChatTool.Custom::class.java,
        """{"type":"custom","custom":{"name":"c","description":"d","format":{"type":"text"}}}""" to
            ChatTool.Custom::class.java,
        """{"type":"custom","custom":{"name":"c","format":{"type":"grammar",
            "grammar":{"definition":"x","syntax":"lark"}}}}""" to
            ChatTool.Custom::class.java,
        """{"type":"custom","custom":{"name":"c","format":{"type":"dance","steps":[1]}}}""" to
            ChatTool.Custom::class.java,
        """{"type":"mcp","server":{"url":"u"}}""" to ChatTool.Unknown::class.java,
    )

    @Test
    fun `tool choices are words or objects`() = roundTrip<ToolChoice>(
        "\"none\"" to ToolChoice.Mode::class.java,
        "\"auto\"" to ToolChoice.Mode::class.java,
        "\"required\"" to ToolChoice.Mode::class.java,
        "\"perhaps\"" to ToolChoice.Mode::class.java,
        """{"type":"function","function":{"name":"f"}}""" to ToolChoice.Function::class.java,
        """{"type":"custom","custom":{"name":"c"}}""" to ToolChoice.Custom::class.java,
        """{"type":"allowed_tools","allowed_tools":{"mode":"auto",
            "tools":[{"type":"function","function":{"name":"f"}}]}}""" to
            ToolChoice.Allowed::class.java,
        """{"type":"best","of":3}""" to ToolChoice.Unknown::class.java,
    )

    @Test
    fun `response formats come back as they were`() = roundTrip<ResponseFormat>(
        """{"type":"text"}""" to ResponseFormat.Text::class.java,
        """{"type":"json_object"}""" to ResponseFormat.Json::class.java,
        """{"type":"json_schema","json_schema":{"name":"s","schema":{"type":"object"},"strict":true}}""" to
            ResponseFormat.Schema::class.java,
        """{"type":"yaml","indent":2}""" to ResponseFormat.Unknown::class.java,
    )

    @Test
    fun `tool calls come back as they were`() = roundTrip<ToolCall>(
        call to ToolCall.Function::class.java,
        customCall to ToolCall.Custom::class.java,
        newCall to ToolCall.Unknown::class.java,
    )

    @Test
    fun `outcomes of moderation come back as they were`() = roundTrip<ModerationOutcome>(
        """{"type":"moderation_results","model":"m","results":[{"model":"m","flagged":true,"categories":{"violence":true},
            "category_scores":{"violence":0.9},"category_applied_input_types":{"violence":["text","smell"]},
            "type":"moderation_result"}]}""" to
            ModerationOutcome.Results::class.java,
        """{"type":"error","code":"c","message":"m"}""" to ModerationOutcome.Error::class.java,
        """{"type":"later","at":1}""" to ModerationOutcome.Unknown::class.java,
    )

    @Test
    fun `choices of the deprecated functions come back as they were`() = roundTrip<FunctionCallChoice>(
        "\"none\"" to FunctionCallChoice::class.java,
        "\"auto\"" to FunctionCallChoice::class.java,
        """{"name":"f"}""" to FunctionCallChoice::class.java,
    )

    @Test
    fun `what is unknown is written back byte for byte`() {
        val texts = listOf(
            """{"z":1,"type":"new","a":{"b":[null,true,"\u0001é😀",{"c":"1e3"}]}}""",
            """{"type":"new","a":[0,1.0,1.50,1e3,-0.0,0.12345678901234567890123,1e999,12345678901234567890]}""",
            """{"type":7,"x":""}""",
            "{}",
        )
        for (text in texts) {
            withClue(text) {
                val part = OpenAIJson.decodeFromString(ContentPartSerializer, text)
                OpenAIJson.encodeToString(ContentPartSerializer, part) shouldBe text
                val call = OpenAIJson.decodeFromString(ToolCallSerializer, text)
                OpenAIJson.encodeToString(ToolCallSerializer, call) shouldBe text
                OpenAIJson.encodeToJsonElement(ToolCallSerializer, call).toString() shouldBe text
            }
        }
    }

    @Test
    fun `what is no object is no variant`() {
        for (text in listOf("17", "\"a\"", "[]", "null", "true")) {
            withClue(text) {
                shouldThrow<SerializationException> { OpenAIJson.decodeFromString(ContentPartSerializer, text) }
                shouldThrow<SerializationException> { OpenAIJson.decodeFromString(ChatMessageSerializer, text) }
            }
        }
    }

    @Test
    fun `the small constructors make the messages they are named after`() {
        developer("a") shouldBe ChatMessage.Developer(ChatContent.of("a"))
        system("a") shouldBe ChatMessage.System(ChatContent.of("a"))
        user("a") shouldBe ChatMessage.User(ChatContent.of("a"))
        user(ContentPart.text("a"), ContentPart.image("u")) shouldBe
            ChatMessage.User(ChatContent.of(listOf(ContentPart.text("a"), ContentPart.image("u"))))
        assistant("a") shouldBe ChatMessage.Assistant(ChatContent.of("a"))
        tool("call_1", "a") shouldBe ChatMessage.Tool(ChatContent.of("a"), "call_1")
        FunctionCall("f", """{"a":[1]}""").json() shouldBe json("""{"a":[1]}""")
    }
}
