package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class StoredChatsTest : AnnotationSpec() {
    @Test
    fun `only completions with store true are remembered`() = withFake { _, client ->
        client.chat(HI)
        client.chat(chat("\"store\":true"))
        ids(client.get("/chat/completions").json) shouldContainExactly listOf("chatcmpl-fake2")
        client.get("/chat/completions/chatcmpl-fake1").statusCode() shouldBe 404
    }

    @Test
    fun `a streamed completion is remembered as a whole`() = withFake { _, client ->
        client.events(chat("\"store\":true,\"stream\":true"))
        val stored = client.get("/chat/completions/chatcmpl-fake1").json
        stored.at("choices", 0, "message", "content") shouldBe "You said: Hi"
    }

    @Test
    fun `pages follow one another in either order`() = withFake { _, client ->
        repeat(5) { client.chat(chat("\"store\":true")) }
        val first = client.get("/chat/completions?limit=2").json
        ids(first) shouldContainExactly listOf("chatcmpl-fake1", "chatcmpl-fake2")
        first.at("has_more") shouldBe "true"
        first.at("last_id") shouldBe "chatcmpl-fake2"
        val last = client.get("/chat/completions?limit=3&order=desc&after=chatcmpl-fake4").json
        ids(last) shouldContainExactly listOf("chatcmpl-fake3", "chatcmpl-fake2", "chatcmpl-fake1")
        last.at("has_more") shouldBe "false"
        client.get("/chat/completions?after=chatcmpl-fake5").json.at("first_id") shouldBe ""
    }

    @Test
    fun `model and metadata narrow the list`() = withFake { _, client ->
        client.chat(chat("\"store\":true,\"metadata\":{\"team\":\"red\"}"))
        client.chat(chat("\"store\":true,\"metadata\":{\"team\":\"blue\"}"))
        ids(client.get("/chat/completions?metadata%5Bteam%5D=blue").json) shouldContainExactly listOf("chatcmpl-fake2")
        ids(client.get("/chat/completions?model=gpt-4o").json) shouldContainExactly emptyList()
    }

    @Test
    fun `metadata can be replaced`() = withFake { _, client ->
        client.chat(chat("\"store\":true"))
        client.post("/chat/completions/chatcmpl-fake1", """{"metadata":{"a":"b"}}""").json.at("metadata", "a") shouldBe
            "b"
        client.get("/chat/completions/chatcmpl-fake1").json.at("metadata", "a") shouldBe "b"
    }

    @Test
    fun `a deleted completion is gone`() = withFake { _, client ->
        client.chat(chat("\"store\":true"))
        val deleted = client.delete("/chat/completions/chatcmpl-fake1").json
        deleted.at("object") shouldBe "chat.completion.deleted"
        deleted.at("deleted") shouldBe "true"
        client.get("/chat/completions/chatcmpl-fake1").statusCode() shouldBe 404
    }

    @Test
    fun `its messages are those of the prompt, in pages`() = withFake { _, client ->
        val messages = """[{"role":"system","content":"Be brief."},
            {"role":"user","content":[{"type":"text","text":"Hi"}]}]"""
        client.chat("""{"model":"m","store":true,"messages":$messages}""")
        val page = client.get("/chat/completions/chatcmpl-fake1/messages?limit=1").json
        page.at("data", 0, "content") shouldBe "Be brief."
        page.at("has_more") shouldBe "true"
        val rest = client.get("/chat/completions/chatcmpl-fake1/messages?after=chatcmpl-fake1-0").json
        rest.at("data", 0, "id") shouldBe "chatcmpl-fake1-1"
        rest.at("data", 0, "content") shouldBe "Hi"
        rest.at("data", 0, "content_parts", 0, "type") shouldBe "text"
    }

    private fun ids(list: JsonObject) = list.getValue("data").jsonArray.map { it.jsonObject.at("id") }
}
