package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.time.Instant
import java.util.concurrent.atomic.AtomicReference

class ResponsesTest : AnnotationSpec() {
    private fun ask(members: String) = """{"model":"gpt-5.2",$members}"""

    private fun Client.respond(members: String): JsonObject = post("/responses", ask(members)).json

    private fun types(list: JsonObject, name: String) = list.getValue(name).jsonArray.map { it.jsonObject.at("type") }

    @Test
    fun `what the user said is said back, and counted`() = withFake { _, client ->
        val response = client.respond("\"input\":\"Hi there\"")
        response.at("output", 0, "content", 0, "text") shouldBe "You said: Hi there"
        response.at("status") shouldBe "completed"
        response.at("usage", "input_tokens") shouldBe "2"
        response.at("usage", "output_tokens") shouldBe "4"
        client.get("/responses/resp_fake1").json shouldBe response
        client.respond("\"input\":\"a b c\",\"max_output_tokens\":3").at("incomplete_details", "reason") shouldBe
            "max_output_tokens"
    }

    @Test
    fun `tools are called on the user's turn, thoughts come first`() = withFake { _, client ->
        val tools = "\"tools\":[{\"type\":\"function\",\"name\":\"f\"},{\"type\":\"custom\",\"name\":\"c\"}]"
        val response = client.respond("\"input\":\"Hi\",\"reasoning\":{\"summary\":\"auto\"},$tools")
        types(response, "output") shouldContainExactly listOf("reasoning", "function_call", "custom_tool_call")
        val outputs = listOf("function_call" to 1, "custom_tool_call" to 2).joinToString { (type, index) ->
            """{"type":"${type}_output","call_id":"${response.at("output", index, "call_id")}","output":"$index"}"""
        }
        val after = "\"previous_response_id\":\"${response.at("id")}\",\"input\":"
        client.respond("$after[$outputs]").at("output", 0, "content", 0, "text") shouldBe "The tool said: 1, 2"
        client.respond("$after\"Hi\"").at("error", "message") shouldContain "No tool output found for function call"
    }

    @Test
    fun `a stream numbers its events, and begins where it is told to`() = withFake { _, client ->
        val streamed = client.post("/responses", ask("\"input\":\"Hi\",\"stream\":true,\"background\":true")).body()
        val names = streamed.lines().filter { it.startsWith("event: ") }.map { it.removePrefix("event: ") }
        names shouldContainExactly listOf("response.created", "response.in_progress", "response.output_item.added") +
            "response.content_part.added" + List(3) { "response.output_text.delta" } +
            listOf("response.output_text.done", "response.content_part.done", "response.output_item.done") +
            "response.completed"
        val rest = client.get("/responses/resp_fake1?stream=true&starting_after=8").body()
        rest shouldBe streamed.substring(streamed.indexOf("event: response.output_item.done"))
    }

    @Test
    fun `a response in the background moves with the clock`() {
        val now = AtomicReference(Instant.EPOCH)
        withFake(FakeOpenAIOptions().lenient().clock(now::get)) { _, client ->
            client.respond("\"input\":\"Hi\",\"background\":true").at("status") shouldBe "queued"
            client.respond("\"input\":\"fail\",\"background\":true")
            client.respond("\"input\":\"Hi\",\"background\":true")
            now.set(Instant.ofEpochSecond(1))
            client.get("/responses/resp_fake1").json.at("status") shouldBe "in_progress"
            client.post("/responses/resp_fake3/cancel", "").json.at("status") shouldBe "cancelled"
            now.set(Instant.ofEpochSecond(3))
            listOf(1, 2, 3).map { client.get("/responses/resp_fake$it").json.at("status") } shouldContainExactly
                listOf("completed", "failed", "cancelled")
        }
    }

    @Test
    fun `a conversation gets what its responses were given and gave`() = withFake { _, client ->
        val id = client.post("/conversations", """{"items":[{"role":"user","content":"Hi"}]}""").json.at("id")
        client.respond("\"input\":\"Again\",\"conversation\":\"$id\"").at("conversation", "id") shouldBe id
        types(client.get("/conversations/$id/items").json, "data") shouldContainExactly List(3) { "message" }
        client.get("/conversations/$id/items?order=asc&limit=1").json.at("data", 0, "content", 0, "text") shouldBe "Hi"
        client.delete("/conversations/$id").json.at("deleted") shouldBe "true"
        client.get("/conversations/$id").statusCode() shouldBe 404
    }

    @Test
    fun `what the service refuses is refused`() = withFake { _, client ->
        val cases = listOf(
            "{\"input\":\"a\"}" to "model",
            ask("\"input\":[]") to "input",
            ask("\"input\":\"a\",\"previous_response_id\":\"r\"") to "previous_response_id",
            ask("\"input\":\"a\",\"previous_response_id\":\"r\",\"conversation\":\"c\"") to "conversation",
            ask("\"input\":[{\"type\":\"function_call_output\",\"call_id\":\"c\",\"output\":\"\"}]") to "input",
        )
        for ((body, param) in cases) {
            val refused = client.post("/responses", body)
            (refused.statusCode() to refused.error.at("param")) shouldBe (400 to param)
        }
        client.get("/responses/resp_none").statusCode() shouldBe 404
    }
}
