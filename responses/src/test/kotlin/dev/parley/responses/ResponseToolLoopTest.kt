package dev.parley.responses

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.RequestOptions
import dev.parley.ToolFailedException
import dev.parley.json
import dev.parley.responses.items.ApplyPatchCall
import dev.parley.responses.items.ApplyPatchCallOutput
import dev.parley.responses.items.ComputerCall
import dev.parley.responses.items.ItemStatus
import dev.parley.responses.items.LocalShellAction
import dev.parley.responses.items.ShellCall
import dev.parley.responses.tools.FunctionTool
import dev.parley.responses.tools.NamespaceTool
import dev.parley.responses.tools.ResponseToolChoice
import dev.parley.schema.jsonType
import dev.parley.tools.Tool
import dev.parley.tools.ToolFailurePolicy
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import dev.parley.tools.tool
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.jsonObject

class ResponseToolLoopTest : AnnotationSpec() {
    private val thought = """{"type":"reasoning","id":"rs_1","summary":[],"encrypted_content":"gAAA","new":1e3}"""
    private val add = """{"type":"function_call","id":"fc_1","call_id":"call_1","name":"add","arguments":"{\"a\":1}"}"""
    private val run = """{"type":"custom_tool_call","id":"ctc_1","call_id":"call_2","name":"run","input":"x"}"""
    private val said = """{"type":"message","id":"msg_1","role":"assistant","content":""" +
        """[{"type":"output_text","text":"3"}]}"""

    private fun response(id: String, vararg output: String, status: String = "completed") =
        """{"id":"$id","created_at":1,"status":"$status","output":[${output.joinToString(",")}]}"""

    private val first = response("resp_1", thought, add, run)
    private val last = response("resp_2", said)

    private val tools = Tools.of(
        Tool.handler("add") { call ->
            delay(10)
            "sum of ${call.json()}"
        },
        Tool.handler("run") { "ran ${it.arguments}" },
    )
    private val outputs = """{"type":"function_call_output","output":"sum of {\"a\":1}","call_id":"call_1"},
        {"type":"custom_tool_call_output","call_id":"call_2","output":"ran x"}"""

    @Test
    fun `functions and custom tools are answered after the response before`() = runTest {
        val service = FakeService(this, answer(first), answer(last))
        val request = ResponseRequest("m", "1+2?").copy(
            instructions = "Add.",
            toolChoice = ResponseToolChoice.REQUIRED,
            tools = listOf(FunctionTool("add")),
        )
        val options = RequestOptions(idempotencyKey = "key")
        service.client().responses.runTools(request, tools, options = options).text shouldBe "3"
        json(service.seen.last().body) shouldBe json(
            """{"model":"m","input":[$outputs],"instructions":"Add.","previous_response_id":"resp_1",
            "tools":[{"type":"function","name":"add","parameters":null,"strict":null}]}""",
        )
        service.seen.map { it.headers["Idempotency-Key"] } shouldBe listOf("key", null)
    }

    @Test
    fun `answers go into the conversation`() = runTest {
        val service = FakeService(this, answer(first), answer(last))
        val request = ResponseRequest("m", "1+2?").copy(conversation = "conv_1")
        service.client().responses.runTools(request, tools)
        json(service.seen.last().body) shouldBe json("""{"model":"m","input":[$outputs],"conversation":"conv_1"}""")
    }

    @Test
    fun `where nothing is stored all items go back, thoughts included, as they came`() = runTest {
        val service = FakeService(this, answer(first), answer(response("resp_2", add)), answer(last))
        val request = ResponseRequest("m", "1+2?").copy(store = false)
        service.client().responses.runTools(request, tools)
        val call = outputs.substringBefore(",\n")
        json(service.seen.last().body) shouldBe json(
            """{"model":"m","input":[{"type":"message","role":"user","content":"1+2?"},$thought,$add,$run,$outputs,$add,
            $call],"store":false}""",
        )
    }

    @Test
    fun `the events of all responses are one stream`() = runTest {
        val end = """event: response.completed
            |data: {"type":"response.completed","sequence_number":0,"response":$last}
            |
            |
        """.trimMargin()
        val service = FakeService(this, stream(StreamedResponse.text), stream(end))
        val responses = service.client().responses
        val events = responses.streamTools(ResponseRequest("m", "1+2?"), tools).streamed().toList()
        events.filterIsInstance<ResponseSnapshot>().map { it.response.id } shouldBe
            listOf("resp_1", "resp_1", "resp_1", "resp_2")
        val again = FakeService(this, stream(StreamedResponse.text), stream(end)).client().responses
        again.streamTools(ResponseRequest("m", "1+2?"), tools).streamed().toResponse().text shouldBe "3"
    }

    @Test
    fun `it ends at the limit, and with what is not complete`() = runTest {
        val service = FakeService(this, answer(first))
        val responses = service.client().responses
        val limited = Tools {
            add(Tool.handler("add") { 3 })
            add(Tool.handler("run") { })
            limit(3)
        }
        responses.runTools(ResponseRequest("m", "a"), limited).functionCalls.size shouldBe 1
        service.seen.size shouldBe 3
        val short = FakeService(this, answer(response("resp_1", add, status = "incomplete")))
        short.client().responses.runTools(ResponseRequest("m", "a"), tools)
        short.seen.size shouldBe 1
    }

    @Test
    fun `approvals, shells and all else are answered by who can`() = runTest {
        val asked = response(
            "resp_1",
            """{"type":"mcp_approval_request","id":"mcpr_1","server_label":"dice","name":"roll","arguments":"{}"}""",
            """{"type":"local_shell_call","id":"lsh_1","call_id":"call_3","status":"completed","action":{"type":"exec",
            "command":["ls"],"env":{}}}""",
            """{"type":"shell_call","id":"sh_1","call_id":"call_4","action":{"commands":["ls"]}}""",
            """{"type":"shell_call_output","id":"sho_1","call_id":"call_4","output":[]}""",
            """{"type":"apply_patch_call","id":"ap_1","call_id":"call_5","status":"completed",
            "operation":{"type":"delete_file","path":"a"}}""",
            """{"type":"computer_call","id":"cu","call_id":"call_6","status":"completed","pending_safety_checks":[]}""",
        )
        val service = FakeService(this, answer(asked), answer(last))
        val items = ItemHandlers {
            approve { it.name == "roll" }
            localShell { "[\"${(it.action as LocalShellAction.Exec).command.single()}\"]" }
            on(ShellCall::class) { error("the service answered it") }
            on(ApplyPatchCall::class.java) { ApplyPatchCallOutput(it.callId, ItemStatus.COMPLETED) }
            on(ComputerCall::class) { null }
        }
        service.client().responses.runTools(ResponseRequest("m", "a"), Tools.of(), items)
        json(service.seen.last().body).jsonObject["input"] shouldBe json(
            """[{"type":"mcp_approval_response","approval_request_id":"mcpr_1","approve":true},
            {"type":"local_shell_call_output","id":"call_3","call_id":"call_3","output":"[\"ls\"]"},
            {"type":"apply_patch_call_output","call_id":"call_5","status":"completed"}]""",
        )
    }

    @Test
    fun `what cannot be answered is reported or ends it`() = runTest {
        val service = FakeService(this, answer(response("resp_1", add)), answer(last))
        service.client().responses.runTools(ResponseRequest("m", "a"), Tools.of())
        service.seen.last().body.contains("does not exist") shouldBe true
        val strict = Tools { onFailure(ToolFailurePolicy.ABORT) }
        val responses = FakeService(this, answer(first)).client().responses
        shouldThrow<ToolFailedException> { responses.runTools(ResponseRequest("m", "a"), strict) }
    }

    @Test
    fun `definitions go into the request, and a tool that nobody handles fails before anything is sent`() = runTest {
        val service = FakeService(this, answer(last))
        val adds = tool<Pair<Int, Int>>("add", "Adds.") { (a, b) -> a + b }
        val namespace = NamespaceTool("math", "Maths.", listOf(FunctionTool("add"), FunctionTool("halve")))
        val request = ResponseRequest("m", "a", tools = listOf(namespace))
        shouldThrow<IllegalArgumentException> { service.client().responses.runTools(request, Tools.of(adds)) }
            .message shouldBe "tools must handle what the request defines, but not halve"
        service.seen.size shouldBe 0
        service.client().responses.runTools(ResponseRequest("m", "a"), Tools.of(adds))
        json(service.seen.single().body).jsonObject["tools"] shouldBe json(
            """[{"type":"function","name":"add","parameters":${jsonType<Pair<Int, Int>>().schema},
            "description":"Adds.","strict":true}]""",
        )
    }

    @Test
    fun `the last response can be read as a type`() = runTest {
        val plan = """{"type":"message","role":"assistant","content":[{"type":"output_text",
            "text":"{\"first\":1,\"second\":2}"}]}"""
        val service = FakeService(this, answer(first), answer(response("resp_2", plan)))
        service.client().responses.runTools<Pair<Int, Int>>(ResponseRequest("m", "a"), tools).valueOrThrow() shouldBe
            (1 to 2)
        for (seen in service.seen) seen.body.contains("json_schema") shouldBe true
    }

    @Test
    fun `a function of a namespace and a function that a program called are answered as such`() = runTest {
        val call = """{"type":"function_call","call_id":"c","namespace":"math","name":"add","arguments":"{}",
            "caller":{"type":"program","caller_id":"call_p"}}"""
        val service = FakeService(this, answer(response("resp_1", call)), answer(last))
        val both = Tools.of(Tool.handler("math.add") { 1 }, Tool.handler("add") { 2 })
        service.client().responses.runTools(ResponseRequest("m", "a"), both)
        json(service.seen.last().body).jsonObject["input"] shouldBe json(
            """[{"type":"function_call_output","output":"1","call_id":"c",
            "caller":{"type":"program","caller_id":"call_p"}}]""",
        )
    }
}
