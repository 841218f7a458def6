package dev.parley.chat

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.json
import dev.parley.tools.FunctionDefinition
import dev.parley.tools.Tool
import dev.parley.tools.ToolInvocation
import dev.parley.tools.ToolLoopEvent
import dev.parley.tools.ToolOutcome
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import dev.parley.tools.tool
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class ChatToolLoopTest : AnnotationSpec() {
    @Serializable
    data class Place(val city: String)

    private val call = """{"type":"function","id":"call_1","function":{"name":"weather",
        "arguments":"{\"city\":\"Oslo\"}"},"extra_content":{"google":{"thought_signature":"c2ln"}}}"""
    private val called = """{"role":"assistant","tool_calls":[$call]}"""
    private val first = completion(called, "tool_calls")
    private val last = completion("""{"content":"Snow."}""", "stop")
    private val weather = tool<Place>("weather", "Tells the weather.") { "snow in ${it.city}" }
    private val request = ChatCompletionRequest("m", listOf(user("Oslo?")))

    private fun completion(message: String, reason: String) =
        """{"choices":[{"message":$message,"finish_reason":"$reason"}]}"""

    private fun chunks(vararg choices: String) = stream(
        choices.joinToString("") { """data: {"choices":[{"delta":$it}]}""" + "\n\n" } + "data: [DONE]\n\n",
    )

    private val streamedCall = """{"tool_calls":[{"index":0,"id":"call_1","function":{"name":"weather",
        "arguments":"{\"city\":\"Oslo\"}"}}]}""".replace("\n", "")

    @Test
    fun `definitions go into the request, and calls and outputs to the messages, as they came`() = runTest {
        val service = FakeService(this, answer(first), answer(last))
        val forced = request.copy(toolChoice = ToolChoice.REQUIRED)
        val options = RequestOptions(idempotencyKey = "key")
        service.client().chat.runTools(forced, Tools.of(weather), options).text shouldBe "Snow."
        val (asked, answered) = service.seen.map { json(it.body).jsonObject }
        asked["tools"]?.jsonArray?.single()?.jsonObject?.get("function")?.jsonObject?.get("name") shouldBe
            json("\"weather\"")
        asked["tool_choice"] to answered["tool_choice"] shouldBe (json("\"required\"") to null)
        answered["tools"] shouldBe asked["tools"]
        answered["messages"] shouldBe json(
            """[{"role":"user","content":"Oslo?"},$called,
            {"role":"tool","content":"snow in Oslo","tool_call_id":"call_1"}]""",
        )
        service.seen.map { it.headers["Idempotency-Key"] } shouldBe listOf("key", null)
    }

    @Test
    fun `a tool that nobody handles fails before anything is sent`() = runTest {
        val service = FakeService(this, answer(last))
        val chat = service.client().chat
        val custom = request.copy(tools = listOf(ChatTool.Custom(CustomToolDefinition("run"))))
        shouldThrow<IllegalArgumentException> { chat.runTools(custom, Tools.of(weather)) }.message shouldContain "run"
        shouldThrow<IllegalArgumentException> { chat.streamTools(custom, Tools.of(weather)) }
        service.seen.size shouldBe 0
        chat.runTools(custom, Tools.of(weather, Tool.handler("run") { "ran" })).text shouldBe "Snow."
        json(service.seen.single().body).jsonObject["tools"]?.jsonArray?.size shouldBe 2
    }

    @Test
    fun `a definition of the request's own stays`() = runTest {
        val service = FakeService(this, answer(last))
        val mine = ChatTool.function(FunctionDefinition("weather", "Mine.", JsonObject(emptyMap())))
        service.client().chat.runTools(request.copy(tools = listOf(mine)), Tools.of(weather))
        json(service.seen.single().body).jsonObject["tools"].toString() shouldContain "Mine."
    }

    @Test
    fun `custom tools and kinds nobody knows are answered`() = runTest {
        val calls = """{"tool_calls":[{"id":"a","type":"custom","custom":{"name":"run","input":"ls"}},
            {"id":"b","type":"new"}]}"""
        val service = FakeService(this, answer(completion(calls, "tool_calls")), answer(last))
        service.client().chat.runTools(request, Tools.of(Tool.handler("run") { "ran ${it.arguments}" }))
        json(service.seen.last().body).jsonObject["messages"]?.jsonArray?.drop(2) shouldBe json(
            """[{"role":"tool","content":"ran ls","tool_call_id":"a"},
            {"role":"tool","content":"Error: the function new does not exist.","tool_call_id":"b"}]""",
        )
    }

    @Test
    fun `it ends at the limit, and with a completion that was cut off`() = runTest {
        val service = FakeService(this, answer(first))
        val limited = Tools {
            add(weather)
            limit(3)
        }
        service.client().chat.runTools(request, limited).toolCalls.size shouldBe 1
        service.seen.size shouldBe 3
        val cut = FakeService(this, answer(completion(called, "length")))
        cut.client().chat.runTools(request, Tools.of(weather)).toolCalls.size shouldBe 1
        cut.seen.size shouldBe 1
    }

    @Test
    fun `the last completion can be read as a type`() = runTest {
        val plan = completion("""{"content":"{\"city\":\"Oslo\"}"}""", "stop")
        val service = FakeService(this, answer(first), answer(plan))
        service.client().chat.runTools<Place>(request, Tools.of(weather)).valueOrThrow() shouldBe Place("Oslo")
        for (seen in service.seen) {
            json(seen.body).jsonObject.keys shouldBe
                setOf("model", "messages", "tools", "response_format")
        }
    }

    @Test
    fun `chunks, completions and calls are one stream`() = runTest {
        val said = chunks("""{"content":"Sn"}""", """{"content":"ow."}""")
        val service = FakeService(this, chunks(streamedCall), said, chunks(streamedCall), said)
        val flow = service.client().chat.streamTools(request, Tools.of(weather))
        val invocation = ToolInvocation("call_1", "weather", """{"city":"Oslo"}""")
        flow.toList().map { event ->
            when (event) {
                is ToolLoopEvent.Streamed -> event.event.text
                is ToolLoopEvent.Replied -> event.reply.text to event.reply.toolCalls.size
                is ToolLoopEvent.Called -> event.invocation
                is ToolLoopEvent.Ended -> event.outcome
            }
        } shouldBe listOf(
            "",
            "" to 1,
            invocation,
            ToolOutcome.Answered(invocation, "snow in Oslo"),
            "Sn",
            "ow.",
            "Snow." to 0,
        )
        flow.streamed().toList().joinToString("") { it.text } shouldBe "Snow."
    }

    @Test
    fun `a stream that breaks off ends the loop`() = runTest {
        val service = FakeService(this, stream("""data: {"choices":[{"delta":$streamedCall}]}""" + "\n\n"))
        val flow = service.client().chat.streamTools(request, Tools.of(weather))
        shouldThrow<StreamTruncatedException> { flow.toList() }
        service.seen.size shouldBe 1
    }

    @Test
    fun `cancelling stops the handlers`() = runTest {
        val begun = Channel<Unit>(1)
        val stopped = Channel<Unit>(1)
        val slow = tool<Place>("weather") {
            begun.send(Unit)
            try {
                awaitCancellation()
            } finally {
                stopped.trySend(Unit)
            }
        }
        val service = FakeService(this, chunks(streamedCall))
        val collecting = launch { service.client().chat.streamTools(request, Tools.of(slow)).collect { } }
        begun.receive()
        collecting.cancelAndJoin()
        stopped.receive()
        service.seen.size shouldBe 1
    }
}
