package dev.parley.conversations

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.SortOrder
import dev.parley.json
import dev.parley.json.OpenAIJson
import dev.parley.responses.items.Include
import dev.parley.responses.items.ItemListRequest
import dev.parley.responses.items.Message
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.time.Instant

class ConversationsTest : AnnotationSpec() {
    private val conversation =
        """{"id":"conv_123","object":"conversation","created_at":1741900000,"metadata":{"topic":"demo"}}"""
    private val item = """{"type":"message","id":"msg_1","status":"completed","role":"user","content":[
        {"type":"input_text","text":"Hello!"}]}"""
    private val items =
        """{"object":"list","data":[$item],"first_id":"msg_1","last_id":"msg_1","has_more":false}"""
    private val written = """{"items":[{"type":"message","role":"user","content":"Hello!"}]"""

    @Test
    fun `conversations are begun, read, changed and deleted`() = runTest {
        val service = FakeService(
            this,
            answer(conversation),
            answer(conversation),
            answer(conversation),
            answer(conversation),
            answer("""{"id":"conv_123","object":"conversation.deleted","deleted":true}"""),
        )
        val conversations = service.client().conversations
        val begun = conversations.create(ConversationRequest(listOf(Message.user("Hello!")), mapOf("topic" to "demo")))
        begun shouldBe Conversation(
            "conv_123",
            Instant.ofEpochSecond(1741900000),
            json("""{"topic":"demo"}"""),
            "conversation",
        )
        begun.metadataTexts shouldBe mapOf("topic" to "demo")
        conversations.create() shouldBe begun
        conversations.retrieve("conv_123") shouldBe begun
        conversations.update("conv_123", ConversationUpdateRequest(mapOf("topic" to "x"))) shouldBe begun
        conversations.delete("conv_123").deleted shouldBe true
        ConversationUpdateRequest(null).let {
            OpenAIJson.encodeToString(ConversationUpdateRequest.serializer(), it)
        } shouldBe """{"metadata":null}"""
        service.seen.map { it.call to it.body } shouldBe listOf(
            "POST /v1/conversations" to """$written,"metadata":{"topic":"demo"}}""",
            "POST /v1/conversations" to "{}",
            "GET /v1/conversations/conv_123" to "",
            "POST /v1/conversations/conv_123" to """{"metadata":{"topic":"x"}}""",
            "DELETE /v1/conversations/conv_123" to "",
        )
    }

    @Test
    fun `what is kept with a conversation may be anything`() {
        val cases = mapOf(
            "1" to emptyMap(),
            "null" to emptyMap(),
            "[]" to emptyMap(),
            """{"a":"b","c":{},"d":null}""" to mapOf("a" to "b"),
        )
        for ((metadata, notes) in cases) {
            val text = """{"id":"conv_1","created_at":1,"metadata":$metadata}"""
            OpenAIJson.decodeFromString(Conversation.serializer(), text).metadataTexts shouldBe notes
        }
    }

    @Test
    fun `items are added, listed, read and taken out`() = runTest {
        val service = FakeService(this, answer(items), answer(items), answer(item), answer(conversation))
        val kept = service.client().conversations.items
        val include = listOf(Include.WEB_SEARCH_CALL_ACTION_SOURCES)
        val added = kept.create("conv_123", ConversationItemsRequest(listOf(Message.user("Hello!"))), include)
        (added.data.single() as Message).text shouldBe "Hello!"
        kept.list("conv_123", ItemListRequest(2, order = SortOrder.DESC, include = include)).data shouldBe added.data
        kept.retrieve("conv_123", "msg_1", include) shouldBe added.data.single()
        added.copy(data = emptyList()) shouldBe ConversationItemList(emptyList(), "msg_1", "msg_1", false, "list")
        kept.delete("conv_123", "msg_1").id shouldBe "conv_123"
        service.seen.map { it.call to it.body } shouldBe listOf(
            "POST /v1/conversations/conv_123/items" to "$written}",
            "GET /v1/conversations/conv_123/items" to "",
            "GET /v1/conversations/conv_123/items/msg_1" to "",
            "DELETE /v1/conversations/conv_123/items/msg_1" to "",
        )
        val included = mapOf("include" to listOf("web_search_call.action.sources"))
        service.seen.map { it.query } shouldBe listOf(
            included,
            included + mapOf("limit" to listOf("2"), "order" to listOf("desc")),
            included,
            emptyMap(),
        )
    }

    @Test
    fun `what the service refuses is an exception`() = runTest {
        val conversations = FakeService(this, error(404)).client().conversations
        val calls: List<suspend () -> Any> = listOf(
            { conversations.create() },
            { conversations.retrieve("c") },
            { conversations.update("c", ConversationUpdateRequest(emptyMap())) },
            { conversations.delete("c") },
            { conversations.items.create("c", ConversationItemsRequest(listOf(Message.user("a")))) },
            { conversations.items.list("c") },
            { conversations.items.retrieve("c", "i") },
            { conversations.items.delete("c", "i") },
        )
        for (call in calls) shouldThrow<NotFoundException> { call() }.requestId shouldBe "req_1"
    }

    @Test
    fun `more items than the service takes today go out`() = runTest {
        val service = FakeService(this, answer(conversation))
        service.client().conversations.create(ConversationRequest(List(21) { Message.user("a") }))
        json(service.seen.single().body).jsonObject.getValue("items").jsonArray.size shouldBe 21
    }

    @Test
    fun `what the service leaves out is empty`() {
        OpenAIJson.decodeFromString(Conversation.serializer(), """{"id":"conv_1"}""") shouldBe Conversation("conv_1")
        OpenAIJson.decodeFromString(ConversationItemList.serializer(), "{}") shouldBe ConversationItemList()
    }
}
