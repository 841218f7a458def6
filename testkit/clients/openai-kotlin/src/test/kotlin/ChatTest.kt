package clients

import com.aallam.openai.api.chat.ChatCompletionRequest
import com.aallam.openai.api.chat.ChatMessage
import com.aallam.openai.api.chat.ChatRole
import com.aallam.openai.api.chat.Tool
import com.aallam.openai.api.chat.ToolCall
import com.aallam.openai.api.core.Parameters
import com.aallam.openai.api.embedding.EmbeddingRequest
import com.aallam.openai.api.exception.InvalidRequestException
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.api.moderation.ModerationRequest
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ChatTest {
    private val hi = ChatCompletionRequest(ModelId("gpt-5.2"), listOf(ChatMessage(ChatRole.User, "Hi")))

    @Test
    fun chat() = runBlocking {
        assertTrue("Hi" in openai.chatCompletion(hi).choices[0].message.content!!)
    }

    @Test
    fun `chat, streamed`() = runBlocking {
        val chunks = openai.chatCompletions(hi).toList()
        assertTrue("Hi" in chunks.joinToString("") { it.choices.firstOrNull()?.delta?.content.orEmpty() })
    }

    @Test
    fun `tools that are called and answered`() = runBlocking {
        val parameters = Parameters.fromJsonString("""{"type":"object","properties":{"city":{"type":"string"}}}""")
        val asked = hi.copy(tools = listOf(Tool.function("weather", "How the weather is", parameters)))
        val message = openai.chatCompletion(asked).choices[0].message
        val call = message.toolCalls!!.single() as ToolCall.Function
        val answer = ChatMessage(role = ChatRole.Tool, content = "sunny", toolCallId = call.id)
        assertNotNull(openai.chatCompletion(asked.copy(messages = hi.messages + message + answer)).choices[0].message.content)
    }

    @Test
    fun embeddings() = runBlocking {
        val request = EmbeddingRequest(ModelId("text-embedding-3-small"), listOf("Hi", "Ho"), dimensions = 256)
        assertEquals(256, openai.embeddings(request).embeddings[1].embedding.size)
    }

    @Test
    fun models() = runBlocking {
        assertTrue(openai.models().isNotEmpty())
        assertEquals("gpt-5.2", openai.model(ModelId("gpt-5.2")).id.id)
    }

    @Test
    fun moderations() = runBlocking {
        assertEquals(1, openai.moderations(ModerationRequest(listOf("Hi"))).results.size)
    }

    @Test
    fun `an unknown model is refused`() {
        val failure = assertThrows<InvalidRequestException> {
            runBlocking { openai.chatCompletion(hi.copy(model = ModelId("gpt-none"))) }
        }
        assertEquals("model_not_found", failure.error.detail?.code)
    }
}
