package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration
import java.time.Instant
import java.time.InstantSource

class AssistantsTest : AnnotationSpec() {
    private class Beta(private val client: Client, private val version: String = "v2") {
        fun post(path: String, body: String = "{}"): HttpResponse<String> = send(path, "POST", body)

        fun get(path: String): HttpResponse<String> = send(path, "GET")

        fun delete(path: String): HttpResponse<String> = send(path, "DELETE")

        fun assistant(tools: String = "[]"): String =
            post("/assistants", """{"model":"gpt-5.2","name":"Tutor","tools":$tools}""").json.at("id")

        fun thread(text: String): String =
            post("/threads", """{"messages":[{"role":"user","content":"$text"}]}""").json.at("id")

        private fun send(path: String, method: String, body: String? = null): HttpResponse<String> {
            val publisher = body?.let(BodyPublishers::ofString) ?: BodyPublishers.noBody()
            val request = client.request(path).header("OpenAI-Beta", "assistants=$version")
                .header("Content-Type", "application/json").method(method, publisher)
            return Client.HTTP.send(request.build(), BodyHandlers.ofString())
        }
    }

    private val functions =
        listOf("get_weather", "get_time").joinToString(prefix = "[", postfix = "]") {
            """{"type":"function","function":{"name":"$it","parameters":{"type":"object",
            "properties":{"city":{"type":"string"}}}}}"""
        }

    private fun ids(page: HttpResponse<String>) = page.json.getValue("data").jsonArray.map { it.jsonObject.at("id") }

    /** The events as pairs of name and data. */
    private fun events(response: HttpResponse<String>): List<Pair<String, String>> =
        response.body().split("\n\n").filter { it.isNotEmpty() }.map { block ->
            val (name, data) = block.lines()
            name.removePrefix("event: ") to data.removePrefix("data: ")
        }

    @Test
    fun `a call says which version it is of`() = withFake { _, client ->
        val refused = client.get("/assistants")
        refused.statusCode() shouldBe 400
        refused.error.at("code") shouldBe "invalid_beta"
        val (v1, v2) = Beta(client, "v1") to Beta(client)
        val old = v1.post("/assistants", """{"model":"m","tools":[{"type":"retrieval"}],"file_ids":["file-1"]}""").json
        old.at("file_ids", 0) shouldBe "file-1"
        ("tool_resources" in old) shouldBe false
        val new = v2.get("/assistants/asst_fake1").json
        ("file_ids" in new) shouldBe false
        new.at("tool_resources") shouldBe "{}"
        v2.get("/assistants/asst_fake1/files").statusCode() shouldBe 404
    }

    @Test
    fun `assistants are kept, changed, listed and deleted`() = withFake { _, client ->
        val api = Beta(client)
        repeat(3) { api.assistant() }
        ids(api.get("/assistants?limit=2")) shouldContainExactly listOf("asst_fake3", "asst_fake2")
        ids(api.get("/assistants?order=asc&before=asst_fake2")) shouldContainExactly listOf("asst_fake1")
        val changed = api.post("/assistants/asst_fake1", """{"name":"Other","metadata":{"a":"b"}}""").json
        changed.at("name") shouldBe "Other"
        api.post("/assistants/asst_fake1", """{"metadata":{"c":"d"}}""").json.at("metadata") shouldBe
            """{"a":"b","c":"d"}"""
        api.delete("/assistants/asst_fake1").json.at("object") shouldBe "assistant.deleted"
        api.get("/assistants/asst_fake1").statusCode() shouldBe 404
        api.post("/assistants", """{"name":"x"}""").error.at("param") shouldBe "model"
    }

    @Test
    fun `files are attached in the first version`() = withFake { _, client ->
        val api = Beta(client, "v1")
        val path = "/assistants/${api.assistant()}/files"
        api.post(path, """{"file_id":"file-1"}""").json.at("object") shouldBe "assistant.file"
        api.post(path, """{"file_id":"file-2"}""")
        ids(api.get(path)) shouldContainExactly listOf("file-2", "file-1")
        api.delete("$path/file-1").json.at("object") shouldBe "assistant.file.deleted"
        api.get("$path/file-1").statusCode() shouldBe 404
        api.get("$path/file-2").json.at("assistant_id") shouldBe "asst_fake1"
    }

    @Test
    fun `threads and messages are kept, changed, listed and deleted`() = withFake { _, client ->
        val api = Beta(client, "v1")
        val thread = api.thread("Hi")
        val path = "/threads/$thread/messages"
        val parts = """[{"type":"text","text":"a"},{"type":"image_file","image_file":{"file_id":"file-1"}}]"""
        val message = api.post(path, """{"role":"user","content":$parts,"file_ids":["file-1"]}""").json
        message.at("content", 0, "text", "value") shouldBe "a"
        message.at("content", 1, "type") shouldBe "image_file"
        ids(api.get(path)) shouldContainExactly listOf("msg_fake2", "msg_fake1")
        api.post("$path/msg_fake2", """{"metadata":{"a":"b"}}""").json.at("metadata", "a") shouldBe "b"
        ids(api.get("$path/msg_fake2/files")) shouldContainExactly listOf("file-1")
        api.get("$path/msg_fake2/files/file-1").json.at("message_id") shouldBe "msg_fake2"
        api.get("$path/msg_fake2/files/file-2").statusCode() shouldBe 404
        api.delete("$path/msg_fake2").json.at("deleted") shouldBe "true"
        api.get("$path/msg_fake2").statusCode() shouldBe 404
        api.post(path, """{"role":"robot","content":"x"}""").statusCode() shouldBe 400
        api.post("/threads/$thread", """{"metadata":{"c":"d"}}""").json.at("metadata", "c") shouldBe "d"
        ids(api.get("/threads")) shouldContainExactly listOf(thread)
        api.delete("/threads/$thread").json.at("object") shouldBe "thread.deleted"
        api.get("/threads/$thread").statusCode() shouldBe 404
    }

    @Test
    fun `a run that is asked for JSON of a schema writes some`() = withFake { _, client ->
        val api = Beta(client)
        val thread = api.thread("Oslo")
        val schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}"""
        val format = """{"type":"json_schema","json_schema":{"name":"Place","schema":$schema}}"""
        val run = """{"assistant_id":"${api.assistant()}","response_format":$format,"stream":true}"""
        events(api.post("/threads/$thread/runs", run)).last().first shouldBe "done"
        val said = api.get("/threads/$thread/messages").json.at("data", 0, "content", 0, "text", "value")
        said shouldBe """{"city":"Oslo"}"""
    }

    @Test
    fun `a run goes on each time it is looked at`() = withFake { _, client ->
        val api = Beta(client)
        val (assistant, thread) = api.assistant(functions) to api.thread("get_weather and get_time")
        val runs = "/threads/$thread/runs"
        val run = api.post(runs, """{"assistant_id":"$assistant"}""").json
        run.at("status") shouldBe "queued"
        api.post(runs, """{"assistant_id":"$assistant"}""").statusCode() shouldBe 400
        val path = "$runs/${run.at("id")}"
        api.get(path).json.at("status") shouldBe "in_progress"
        val waiting = api.get(path).json
        waiting.at("status") shouldBe "requires_action"
        val calls = waiting.getValue("required_action").jsonObject.getValue("submit_tool_outputs").jsonObject
        calls.at("tool_calls", 1, "function", "arguments") shouldBe """{"city":"get_weather and get_time"}"""
        fun outputs(vararg ids: String) = ids.joinToString(prefix = """{"tool_outputs":[""", postfix = "]}") {
            """{"tool_call_id":"$it","output":"O"}"""
        }
        api.post("$path/submit_tool_outputs", outputs("call_fake1")).statusCode() shouldBe 400
        api.post("$path/submit_tool_outputs", outputs("call_fake1", "call_fake2")).json.at("status") shouldBe "queued"
        api.get(path).json.at("status") shouldBe "in_progress"
        val done = api.get(path).json
        done.at("status") shouldBe "completed"
        done.at("required_action") shouldBe "null"
        api.get(
            "$path/steps?order=asc",
        ).json.at("data", 0, "step_details", "tool_calls", 1, "function", "output") shouldBe
            "O"
        api.get("$path/steps/step_fake2").json.at("type") shouldBe "message_creation"
        api.get("/threads/$thread/messages?run_id=run_fake1").json.at("data", 0, "content", 0, "text", "value") shouldBe
            "The tool said: O, O"
        api.post("$path/cancel").statusCode() shouldBe 400
        api.post(path, """{"metadata":{"a":"b"}}""").json.at("metadata", "a") shouldBe "b"
    }

    @Test
    fun `functions can be forced, forbidden and called one by one`() = withFake { _, client ->
        val api = Beta(client)
        val assistant = api.assistant(functions)
        fun calls(text: String, more: String): List<String> {
            val request = """{"assistant_id":"$assistant","stream":true$more}"""
            val last = events(api.post("/threads/${api.thread(text)}/runs", request)).dropLast(1).last()
            val action = json(last.second)["required_action"] as? JsonObject ?: return emptyList()
            return action.getValue("submit_tool_outputs").jsonObject.getValue("tool_calls").jsonArray
                .map { it.jsonObject.at("function", "name") }
        }
        val both = "get_weather get_time"
        calls(both, "") shouldContainExactly listOf("get_weather", "get_time")
        calls(both, ""","parallel_tool_calls":false""") shouldContainExactly listOf("get_weather")
        calls(both, ""","tool_choice":"none"""") shouldContainExactly emptyList()
        calls("Hi", "") shouldContainExactly listOf("get_weather", "get_time")
        calls("get_time", "") shouldContainExactly listOf("get_time")
        calls("Hi", ""","tool_choice":"required"""") shouldContainExactly listOf("get_weather", "get_time")
        calls("Hi", ""","tool_choice":{"type":"function","function":{"name":"get_time"}}""") shouldContainExactly
            listOf("get_time")
    }

    @Test
    fun `a streamed run tells all that happens, in the service's order`() = withFake { _, client ->
        val api = Beta(client)
        val request = """{"assistant_id":"${api.assistant()}","thread":{"messages":[{"role":"user","content":"Hi"}]},
            "stream":true}"""
        val events = events(api.post("/threads/runs", request))
        events.map { it.first } shouldContainExactly listOf("thread.created") +
            listOf("created", "queued", "in_progress", "step.created", "step.in_progress").map { "thread.run.$it" } +
            listOf("created", "in_progress", "delta", "delta", "delta", "completed").map { "thread.message.$it" } +
            listOf("thread.run.step.completed", "thread.run.completed", "done")
        events.filter { it.first == "thread.message.delta" }
            .joinToString("") { json(it.second).at("delta", "content", 0, "text", "value") } shouldBe "You said: Hi"
        events.last().second shouldBe "[DONE]"
    }

    @Test
    fun `a run ends as its note says`() = withFake { _, client ->
        val api = Beta(client)
        val assistant = api.assistant()
        for (end in listOf("failed", "incomplete", "expired", "cancelled")) {
            val request = """{"assistant_id":"$assistant","stream":true,"metadata":{"fake_outcome":"$end"}}"""
            events(api.post("/threads/${api.thread("one two three")}/runs", request)).dropLast(1).last().first shouldBe
                "thread.run.$end"
        }
    }

    @Test
    fun `a run that waits too long expires, and one that is cancelled ends`() {
        var now = Instant.EPOCH
        withFake(FakeOpenAIOptions().lenient().clock(InstantSource { now })) { _, client ->
            val api = Beta(client)
            val assistant = api.assistant(functions)
            fun waiting(): String {
                val request = """{"assistant_id":"$assistant","stream":true}"""
                val thread = api.thread("get_time")
                events(api.post("/threads/$thread/runs", request)).dropLast(1).last().first shouldBe
                    "thread.run.requires_action"
                return "/threads/$thread/runs/${ids(api.get("/threads/$thread/runs")).single()}"
            }
            val (late, cancelled) = waiting() to waiting()
            api.post("$cancelled/cancel").json.at("status") shouldBe "cancelling"
            api.get(cancelled).json.at("status") shouldBe "cancelled"
            api.get("$cancelled/steps").json.at("data", 0, "status") shouldBe "cancelled"
            api.get(late).json.at("status") shouldBe "requires_action"
            now = now.plus(Duration.ofMinutes(10))
            api.get(late).json.at("status") shouldBe "expired"
            api.get("$late/steps").json.at("data", 0, "status") shouldBe "expired"
        }
    }

    @Test
    fun `what is not there is refused`() = withFake { _, client ->
        val api = Beta(client)
        val thread = api.thread("Hi")
        for (path in listOf("assistants/x", "threads/x", "threads/$thread/runs/x", "threads/$thread/messages/x")) {
            api.get("/$path").statusCode() shouldBe 404
        }
        api.post("/threads/$thread/runs", """{"assistant_id":"x"}""").statusCode() shouldBe 404
        api.post("/threads/$thread/runs").error.at("param") shouldBe "assistant_id"
        val run = "/threads/$thread/runs/run_fake1"
        api.post("/threads/$thread/runs", """{"assistant_id":"${api.assistant()}"}""")
        api.get("$run/steps/x").statusCode() shouldBe 404
        api.post("$run/submit_tool_outputs", """{"tool_outputs":[]}""").statusCode() shouldBe 400
    }
}
