package dev.parley.chatkit

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.RequestOptions
import dev.parley.SortOrder
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.jsonObject
import java.time.Duration
import java.time.Instant
import kotlin.time.Duration.Companion.minutes

class ChatKitTest : AnnotationSpec() {
    private val reply = """{"id":"cksess_1","object":"chatkit.session","expires_at":1767225600,"client_secret":"ek_secret",
        "workflow":{"id":"wf_1","version":null,"state_variables":{"a":1},"tracing":{"enabled":true}},"user":"u",
        "rate_limits":{"max_requests_per_1_minute":60},"max_requests_per_1_minute":60,"status":"active",
        "chatkit_configuration":{"automatic_thread_titling":{"enabled":true},
        "file_upload":{"enabled":true,"max_file_size":16,"max_files":20},"history":{"enabled":true,"recent_threads":10}}}"""

    private val session = ChatKitSession(
        id = "cksess_1",
        clientSecret = "ek_secret",
        expiresAt = Instant.ofEpochSecond(1767225600),
        status = ChatKitSessionStatus.ACTIVE,
        user = "u",
        workflow = ChatKitWorkflow("wf_1", null, json("""{"a":1}""").jsonObject, ChatKitTracing(true)),
        rateLimits = ChatKitRateLimits(60),
        maxRequestsPerMinute = 60,
        configuration = ChatKitConfiguration(
            ChatKitThreadTitling(true),
            ChatKitFileUpload(true, 16, 20),
            ChatKitHistory(true, 10),
        ),
        objectType = "chatkit.session",
    )

    @Test
    fun `a session is created and cancelled`() = runTest {
        val service = FakeService(this, answer(reply))
        val request = ChatKitSessionRequest(
            ChatKitWorkflow("wf_1", "2", json("""{"a":1}""").jsonObject, ChatKitTracing(false)),
            "u",
            ChatKitExpiration.afterCreation(Duration.ofMinutes(5)),
            ChatKitRateLimits(60),
            ChatKitConfiguration(history = ChatKitHistory(recentThreads = 10)),
        )
        val sessions = service.client().chatKit.sessions
        sessions.create(request) shouldBe session
        sessions.cancel("cksess_1") shouldBe session
        session.toString() shouldNotContain "ek_secret"
        service.seen.map { it.call } shouldBe
            listOf("POST /v1/chatkit/sessions", "POST /v1/chatkit/sessions/cksess_1/cancel")
        json(service.seen[0].body) shouldBe json(
            """{"workflow":{"id":"wf_1","version":"2","state_variables":{"a":1},"tracing":{"enabled":false}},"user":"u",
            "expires_after":{"anchor":"created_at","seconds":300},"rate_limits":{"max_requests_per_1_minute":60},
            "chatkit_configuration":{"history":{"recent_threads":10}}}""",
        )
        service.seen[1].body shouldBe ""
        service.seen.map { it.headers["OpenAI-Beta"] }.distinct() shouldBe listOf("chatkit_beta=v1")
        ChatKitExpiration.afterCreation(5.minutes) shouldBe request.expiresAfter
    }

    @Test
    fun `threads are listed, retrieved and deleted`() = runTest {
        val states = listOf(
            """{"type":"active"}""" to ChatKitThreadStatus.Active(),
            """{"type":"locked","reason":"quota"}""" to ChatKitThreadStatus.Locked("quota"),
            """{"type":"closed","reason":null}""" to ChatKitThreadStatus.Closed(),
            """{"type":"lost"}""" to ChatKitThreadStatus.Unknown(json("""{"type":"lost"}""").jsonObject),
        )
        val threads = states.map { (status, _) ->
            """{"id":"cthr_1","object":"chatkit.thread","created_at":1,"title":null,"status":$status,"user":"u"}"""
        }
        val list = """{"object":"list","data":$threads,"first_id":"cthr_1","last_id":"cthr_1","has_more":false}"""
        val service = FakeService(this, answer(list), answer(threads[1]), answer("""{"id":"cthr_1","deleted":true}"""))
        val calls = service.client().chatKit.threads
        calls.list(ChatKitThreadListRequest("u", 2, "cthr_0", "cthr_9", SortOrder.ASC)).data.map { it.status } shouldBe
            states.map { (_, status) -> status }
        calls.retrieve("cthr_1", RequestOptions(beta = "chatkit_beta=v2")).createdAt shouldBe Instant.ofEpochSecond(1)
        calls.delete("cthr_1").deleted shouldBe true
        service.seen.map { it.call } shouldBe listOf(
            "GET /v1/chatkit/threads",
            "GET /v1/chatkit/threads/cthr_1",
            "DELETE /v1/chatkit/threads/cthr_1",
        )
        service.seen[0].query.mapValues { it.value.single() } shouldBe
            mapOf("limit" to "2", "after" to "cthr_0", "before" to "cthr_9", "order" to "asc", "user" to "u")
        service.seen.map { it.headers["OpenAI-Beta"] } shouldBe
            listOf("chatkit_beta=v1", "chatkit_beta=v2", "chatkit_beta=v1")
    }

    @Test
    fun `every kind of item is read`() = runTest {
        val head = """"id":"cthi_1","object":"chatkit.thread_item","created_at":1,"thread_id":"cthr_1""""
        val items = listOf(
            """{$head,"type":"chatkit.user_message","content":[{"type":"input_text","text":"Hi"},
                {"type":"quoted_text","text":"So"},{"type":"wink"}],"attachments":[{"type":"image","id":"file_1",
                "name":"a.png","mime_type":"image/png","preview_url":null}],
                "inference_options":{"tool_choice":{"id":"search"},"model":"gpt-5.2"}}""",
            """{$head,"type":"chatkit.assistant_message","content":[{"type":"output_text","text":"Hel","annotations":[
                {"type":"file","source":{"type":"file","filename":"a.pdf"}},
                {"type":"url","source":{"type":"url","url":"https://example.com"}}]},{"type":"output_text","text":"lo"}]}""",
            """{$head,"type":"chatkit.widget","widget":"{}"}""",
            """{$head,"type":"chatkit.client_tool_call","status":"completed","call_id":"call_1","name":"n",
                "arguments":"{}","output":"1"}""",
            """{$head,"type":"chatkit.task","task_type":"thought","heading":"H","summary":null}""",
            """{$head,"type":"chatkit.task_group","tasks":[{"type":"custom","heading":null,"summary":"S"}]}""",
            """{$head,"type":"chatkit.dance"}""",
        )
        val service = FakeService(this, answer("""{"object":"list","data":$items,"has_more":true}"""))
        val page = service.client().chatKit.threads.listItems("cthr_1", ChatKitItemListRequest(order = SortOrder.ASC))
        page.lastId shouldBe "cthi_1"
        page.data.map { it.id }.distinct() shouldBe listOf("cthi_1")
        val (user, assistant, widget, call, task) = page.data
        (user as ChatKitThreadItem.UserMessage).text shouldBe "Hi"
        user.content[1] shouldBe ChatKitUserContent.QuotedText("So")
        user.content[2] shouldBe ChatKitUserContent.Unknown(json("""{"type":"wink"}""").jsonObject)
        user.attachments.single().kind shouldBe ChatKitAttachmentType.IMAGE
        user.inferenceOptions shouldBe ChatKitInferenceOptions(ChatKitToolChoice("search"), "gpt-5.2")
        (assistant as ChatKitThreadItem.AssistantMessage).text shouldBe "Hello"
        assistant.content[0].annotations shouldBe listOf(
            ChatKitAnnotation.File(ChatKitFileReference("a.pdf", "file")),
            ChatKitAnnotation.Url(ChatKitUrlReference("https://example.com", "url")),
        )
        (widget as ChatKitThreadItem.Widget).widget shouldBe "{}"
        (call as ChatKitThreadItem.ClientToolCall).status shouldBe ChatKitToolCallStatus.COMPLETED
        call.output shouldBe "1"
        (task as ChatKitThreadItem.Task).taskType shouldBe ChatKitTaskType.THOUGHT
        (page.data[5] as ChatKitThreadItem.TaskGroup).tasks shouldBe
            listOf(ChatKitTask(ChatKitTaskType.CUSTOM, null, "S"))
        (page.data[6] as ChatKitThreadItem.Unknown).json.getValue("type") shouldBe json("\"chatkit.dance\"")
        service.seen.single().call shouldBe "GET /v1/chatkit/threads/cthr_1/items"
    }

    @Test
    fun `what cannot be right is refused by name, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val chatKit = service.client().chatKit
        shouldThrow<IllegalArgumentException> { ChatKitSessionRequest(ChatKitWorkflow("wf_1"), " ") }.message shouldBe
            "user must not be blank"
        shouldThrow<IllegalArgumentException> { ChatKitItemListRequest(limit = -1) }
        val calls: List<suspend (String) -> Any?> = listOf(
            { chatKit.sessions.cancel(it) },
            { chatKit.threads.retrieve(it) },
            { chatKit.threads.delete(it) },
            { chatKit.threads.listItems(it) },
        )
        for (call in calls) {
            for (id in listOf("", "a/b", "..")) {
                shouldThrow<IllegalArgumentException> { call(id) }.message shouldStartWith "id must not "
            }
        }
        service.seen.size shouldBe 0
    }
}
