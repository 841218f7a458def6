package dev.parley.bridge

import dev.parley.BadRequestException
import dev.parley.ConnectionException
import dev.parley.NotFoundException
import dev.parley.RequestOptions
import dev.parley.SortOrder
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantUpdateRequest
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.assistants
import dev.parley.json
import dev.parley.testkit.Reply
import dev.parley.threads.ThreadRequest
import dev.parley.threads.ThreadUpdateRequest
import dev.parley.threads.messages.MessageInput
import dev.parley.threads.messages.MessageInputPart
import dev.parley.threads.messages.MessageRole
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.messages.ThreadMessageUpdateRequest
import dev.parley.threads.threads
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldMatch
import io.kotest.matchers.string.shouldStartWith
import kotlinx.serialization.json.jsonObject

/** What the bridge keeps beside the service: assistants, threads and their messages. */
class ThreadsTest : BridgeTest() {
    @Test
    suspend fun `an answer of the service that is no object is a failure of the connection`() = bridged {
        for (answer in listOf("[]", "\"no\"", "{")) {
            fake.script("POST", "/conversations", Reply.json(200, answer))
            shouldThrow<ConnectionException> { openai.threads.create(ThreadRequest()) }
        }
    }

    @Test
    suspend fun `assistants are made, changed, listed and deleted, and the service hears nothing of it`() = bridged {
        val assistants = openai.assistants
        val made = assistants.create(AssistantRequest("gpt-5.2", name = "Tutor", metadata = mapOf("a" to "1")))
        made.id shouldMatch Regex("asst_[0-9A-Za-z]{24}")
        assistants.retrieve(made.id) shouldBe made
        val changed = assistants.update(made.id, AssistantUpdateRequest(name = "Other", metadata = mapOf("b" to "2")))
        changed shouldBe made.copy(name = "Other", metadata = mapOf("a" to "1", "b" to "2"))
        val second = assistants.create(AssistantRequest("gpt-5.2"))
        assistants.list().data.map { it.id } shouldBe listOf(second.id, made.id)
        assistants.delete(made.id).deleted shouldBe true
        shouldThrow<NotFoundException> { assistants.retrieve(made.id) }.message shouldStartWith
            "No assistant found with id '${made.id}'."
        calls shouldBe emptyList()
    }

    @Test
    suspend fun `a thread is a conversation, and its messages are items`() = bridged {
        val first = List(21) { ThreadMessageRequest.user("message $it") }
        val thread = openai.threads.create(ThreadRequest(first, metadata = mapOf("k" to "v")))
        calls shouldBe listOf("POST /conversations") + List(2) { "POST /conversations/conv_fake1/items" }
        openai.threads.retrieve(thread.id) shouldBe thread
        val messages = openai.threads.messages
        val said = messages.create(thread.id, ThreadMessageRequest.assistant("the last"))
        messages.retrieve(thread.id, said.id) shouldBe said
        val marked = ThreadMessageUpdateRequest(mapOf("x" to "y"))
        messages.update(thread.id, said.id, marked).metadata shouldBe mapOf("x" to "y")
        messages.list(thread.id, ThreadMessageListRequest(limit = 2)).data.map { it.text } shouldBe
            listOf("the last", "message 20")
        messages.delete(thread.id, said.id).deleted shouldBe true
        shouldThrow<NotFoundException> { messages.retrieve(thread.id, said.id) }
        openai.threads.update(thread.id, ThreadUpdateRequest(metadata = mapOf("l" to "w"))).metadata shouldBe
            mapOf("k" to "v", "l" to "w")
        openai.threads.delete(thread.id).deleted shouldBe true
        shouldThrow<NotFoundException> { messages.list(thread.id) }
        calls.takeLast(2) shouldBe
            listOf("DELETE /conversations/conv_fake1/items/${said.id}", "DELETE /conversations/conv_fake1")
    }

    @Test
    suspend fun `a list is walked both ways`() = bridged {
        val thread = openai.threads.create(ThreadRequest(List(5) { ThreadMessageRequest.user("$it") })).id
        val messages = openai.threads.messages

        suspend fun texts(after: String? = null, before: String? = null, order: SortOrder? = SortOrder.ASC) =
            messages.list(thread, ThreadMessageListRequest(limit = 2, order = order, after = after, before = before))
        val first = texts()
        first.data.map { it.text } shouldBe listOf("0", "1")
        first.hasMore shouldBe true
        val second = texts(after = first.lastId)
        second.data.map { it.text } shouldBe listOf("2", "3")
        texts(after = second.lastId).hasMore shouldBe false
        texts(before = second.firstId).data shouldBe first.data
        texts(before = second.lastId, order = null).data.map { it.text } shouldBe listOf("4")
        shouldThrow<NotFoundException> { texts(after = "msg_none") }
    }

    @Test
    suspend fun `images go along`() = bridged {
        val look = listOf(MessageInputPart.text("Look"), MessageInputPart.imageUrl("https://example.com/a.png"))
        val parts = MessageInput.of(look)
        val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest(MessageRole.USER, parts)))).id
        openai.threads.messages.list(thread).data.single().content.size shouldBe 2
        fake.requests().last().bodyText().contains("\"image_url\":\"https://example.com/a.png\"") shouldBe true
    }

    @Test
    suspend fun `what the old API refused is refused`() = bridged {
        shouldThrow<NotFoundException> { openai.threads.retrieve("thread_none") }
        shouldThrow<BadRequestException> { openai.assistants.list(CursorRequest(limit = 101)) }
        val other = RequestOptions(beta = "realtime=v1")
        shouldThrow<BadRequestException> { openai.threads.create(options = other) }.code shouldBe "invalid_beta"
        val system = RequestOptions(extraBody = json("""{"messages":[{"role":"system"}]}""").jsonObject)
        shouldThrow<BadRequestException> { openai.threads.create(options = system) }.param shouldBe "role"
    }
}
