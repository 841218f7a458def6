package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class ChatToolsTest : AnnotationSpec() {
    @Test
    fun `the tools are called with arguments that fit their schemas`() = withFake { _, client ->
        val reply = client.chat(chat(WEATHER))
        reply.at(*CALLED, "id") shouldBe "call_fake1"
        reply.at(*CALLED, "type") shouldBe "function"
        reply.at(*CALLED, "function", "name") shouldBe "weather"
        reply.at(*CALLED, "function", "arguments") shouldBe """{"city":"Hi","days":0}"""
        reply.getValue("choices").jsonArray[0].jsonObject.getValue("message").jsonObject
            .getValue("tool_calls").jsonArray.size shouldBe 3
        reply.at("choices", 0, "message", "content") shouldBe "null"
        reply.at("choices", 0, "finish_reason") shouldBe "tool_calls"
    }

    @Test
    fun `tool_choice none gets text`() = withFake { _, client ->
        client.chat(chat("$WEATHER,\"tool_choice\":\"none\""))
            .at("choices", 0, "message", "content") shouldBe "You said: Hi"
    }

    @Test
    fun `a named function is called and the answer ends with stop, as the service's does`() = withFake { _, client ->
        val reply = client.chat(chat("""$WEATHER,"tool_choice":{"type":"function","function":{"name":"clock"}}"""))
        reply.at(*CALLED, "function", "name") shouldBe "clock"
        reply.at(*CALLED, "function", "arguments") shouldBe "{}"
        reply.at("choices", 0, "finish_reason") shouldBe "stop"
    }

    @Test
    fun `a named custom tool gets the user's text`() = withFake { _, client ->
        val reply = client.chat(chat("""$WEATHER,"tool_choice":{"type":"custom","custom":{"name":"shell"}}"""))
        reply.at(*CALLED, "type") shouldBe "custom"
        reply.at(*CALLED, "custom", "input") shouldBe "Hi"
    }

    @Test
    fun `the first of the allowed tools is called`() = withFake { _, client ->
        val allowed = """{"mode":"auto","tools":[{"type":"function","function":{"name":"clock"}}]}"""
        val reply = client.chat(chat("""$WEATHER,"tool_choice":{"type":"allowed_tools","allowed_tools":$allowed}"""))
        reply.at(*CALLED, "function", "name") shouldBe "clock"
        reply.at("choices", 0, "finish_reason") shouldBe "tool_calls"
    }

    @Test
    fun `what the tools said is used in the answer`() = withFake { _, client ->
        val messages = """[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":[]},
            {"role":"tool","tool_call_id":"a","content":"sunny"},{"role":"tool","tool_call_id":"b","content":"noon"}]"""
        client.chat("""{"model":"m","messages":$messages,$WEATHER}""")
            .at("choices", 0, "message", "content") shouldBe "The tool said: sunny, noon"
    }

    private companion object {
        val CALLED: Array<Any> = arrayOf("choices", 0, "message", "tool_calls", 0)
    }
}
