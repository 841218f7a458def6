package dev.parley.conversations

import dev.parley.NotFoundException
import dev.parley.responses.ResponseRequest
import dev.parley.responses.items.Message
import dev.parley.responses.responses
import dev.parley.responses.toResponse
import dev.parley.responses.tools.FunctionTool
import dev.parley.tools.Tool
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import dev.parley.wire.WireTest
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList

class ConversationsWireTest : WireTest() {
    @Test
    suspend fun `a conversation remembers what is said and what tools said`() = onEveryEngine {
        val id = openai.conversations.create(ConversationRequest(listOf(Message.user("Hi")))).id
        val request = ResponseRequest("gpt-5.2", "Time?").copy(conversation = id, tools = listOf(FunctionTool("time")))
        val tools = Tools.of(Tool.handler("time") { "noon" })
        val answer = openai.responses.streamTools(request, tools).streamed().toResponse()
        answer.text shouldBe "The tool said: noon"
        answer.conversation?.id shouldBe id
        val items = openai.conversations.items.list(id).all().toList()
        items.map { it::class.simpleName } shouldContainExactly
            listOf("OutputMessage", "FunctionCallOutput", "FunctionCall", "Message", "Message")
        val last = items.first()
        openai.conversations.items.retrieve(id, last.id.orEmpty()) shouldBe last
        openai.conversations.items.delete(id, last.id.orEmpty()).id shouldBe id
        failure<NotFoundException> { openai.conversations.items.retrieve(id, last.id.orEmpty()) }
    }

    @Test
    suspend fun `a conversation is changed and ended`() = onEveryEngine {
        val id = openai.conversations.create().id
        val added = openai.conversations.items.create(
            id,
            ConversationItemsRequest(listOf(Message.user("a"), Message.user("b"))),
        )
        added.data.map { it.text } shouldContainExactly listOf("a", "b")
        openai.conversations.update(id, ConversationUpdateRequest(mapOf("topic" to "x"))).metadataTexts shouldBe
            mapOf("topic" to "x")
        openai.conversations.retrieve(id).metadataTexts shouldBe mapOf("topic" to "x")
        openai.conversations.delete(id).deleted shouldBe true
        failure<NotFoundException> { openai.conversations.retrieve(id) }
        failure<NotFoundException> {
            openai.responses.create(ResponseRequest("gpt-5.2", "a").copy(conversation = id))
        }
    }
}
