package dev.parley.examples.parity

import dev.parley.SortOrder
import dev.parley.conversations.ConversationItemsRequest
import dev.parley.conversations.ConversationRequest
import dev.parley.conversations.ConversationUpdateRequest
import dev.parley.conversations.conversations
import dev.parley.responses.OutputTextDelta
import dev.parley.responses.ResponseRequest
import dev.parley.responses.ResponseStatus
import dev.parley.responses.items.FunctionCallOutput
import dev.parley.responses.items.Include
import dev.parley.responses.items.ItemListRequest
import dev.parley.responses.items.Message
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.responses
import dev.parley.responses.tools.CodeContainer
import dev.parley.responses.tools.CodeInterpreterTool
import dev.parley.responses.tools.FileSearchTool
import dev.parley.responses.tools.FunctionTool
import dev.parley.tools.Tool
import dev.parley.tools.Tools
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What took the place of the calls of the Assistants API, in Kotlin. */
class SuccessorsKotlinTest : ParityRows() {
    @Test
    fun row1() = runBlocking {
        val tutor = ResponseRequest("gpt-5.2", instructions = "Be brief.", metadata = mapOf("assistant" to "tutor"))
        val answer = openai.responses.create(tutor.copy(input = ResponseInput.text("Hello")))
        assertEquals("You said: Hello", answer.text)
        asked("POST", "/responses")
    }

    @Test
    fun row2() = runBlocking {
        val search = FileSearchTool(listOf("vs_1"), maxResults = 5)
        val interpreter = CodeInterpreterTool(CodeContainer.Auto(fileIds = listOf("file-1")))
        val weather = FunctionTool("get_weather", description = "The weather of a city.")
        val tutor = ResponseRequest("gpt-5.2", tools = listOf(search, interpreter, weather))
        val answer = openai.responses.create(tutor.copy(input = ResponseInput.text("Hello")))
        assertEquals(tutor.tools, answer.tools)
        asked("POST", "/responses")
    }

    @Test
    fun row3() = runBlocking {
        val begun = openai.conversations.create(
            ConversationRequest(listOf(Message.user("Hello")), mapOf("user" to "1")),
        )
        asked("POST", "/conversations")
        val found = openai.conversations.retrieve(begun.id)
        asked("GET", "/conversations/{id}")
        val changed = openai.conversations.update(begun.id, ConversationUpdateRequest(mapOf("user" to "2")))
        asked("POST", "/conversations/{id}")
        val deleted = openai.conversations.delete(begun.id)
        asked("DELETE", "/conversations/{id}")
        assertEquals(begun, found)
        assertEquals("2", changed.metadataTexts["user"])
        assertTrue(deleted.deleted)
    }

    @Test
    fun row4() = runBlocking {
        val id = openai.conversations.create().id
        val added = openai.conversations.items.create(
            id,
            ConversationItemsRequest(listOf(Message.user("How are you?"))),
        )
        asked("POST", "/conversations/{id}/items")
        val newest = openai.conversations.items.list(id, ItemListRequest(limit = 20, order = SortOrder.DESC))
        asked("GET", "/conversations/{id}/items")
        val itemId = checkNotNull(added.data.single().id)
        val item = openai.conversations.items.retrieve(id, itemId)
        asked("GET", "/conversations/{id}/items/{item_id}")
        val conversation = openai.conversations.items.delete(id, itemId)
        asked("DELETE", "/conversations/{id}/items/{item_id}")
        assertEquals("How are you?", item.text)
        assertEquals(itemId, newest.data.single().id)
        assertEquals(id, conversation.id)
    }

    @Test
    fun row5() = runBlocking {
        val id = openai.conversations.create().id
        val inThread = ResponseRequest("gpt-5.2", ResponseInput.text("Hello"), conversation = id)
        val answer = openai.responses.create(inThread)
        val follow = ResponseRequest("gpt-5.2", ResponseInput.text("And then?"), previousResponseId = answer.id)
        assertEquals("You said: Hello", answer.text)
        assertEquals(2, openai.conversations.items.list(id).data.size)
        val next = openai.responses.create(follow)
        assertEquals("You said: And then?", next.text)
        asked("POST", "/responses")
    }

    @Test
    fun row6() = runBlocking {
        val text = StringBuilder()
        openai.responses.stream(ResponseRequest("gpt-5.2", "Hello")).collect { event ->
            if (event is OutputTextDelta) text.append(event.delta)
        }
        assertEquals("You said: Hello", text.toString())
        asked("POST", "/responses")
    }

    @Test
    fun row7() = runBlocking {
        val weather = FunctionTool("get_weather")
        val request = ResponseRequest("gpt-5.2", ResponseInput.text("Weather?"), tools = listOf(weather))
        val asks = openai.responses.create(request)
        val outputs = asks.functionCalls.map { FunctionCallOutput(it.callId, "sunny") }
        val answers = request.copy(input = ResponseInput.items(outputs), previousResponseId = asks.id)
        val answer = openai.responses.create(answers)
        assertEquals("The tool said: sunny", answer.text)

        val tools = Tools.of(Tool.handler("get_weather") { "sunny" })
        val same = openai.responses.runTools(request, tools)
        assertEquals("The tool said: sunny", same.text)
        asked("POST", "/responses")
    }

    @Test
    fun row8() = runBlocking {
        val request = ResponseRequest("gpt-5.2", ResponseInput.text("Hello"), background = true)
        val started = openai.responses.create(request)
        asked("POST", "/responses")
        val cancelled = openai.responses.cancel(started.id)
        asked("POST", "/responses/{id}/cancel")
        val found = openai.responses.retrieve(started.id)
        asked("GET", "/responses/{id}")
        assertEquals(ResponseStatus.CANCELLED, cancelled.status)
        assertEquals(ResponseStatus.CANCELLED, found.status)
        val another = openai.responses.create(request)
        val finished = openai.responses.poll(another.id)
        assertEquals("You said: Hello", finished.text)
    }

    @Test
    fun row9() = runBlocking {
        val id = openai.responses.create(ResponseRequest("gpt-5.2", "Hello")).id
        val output = openai.responses.retrieve(id, listOf(Include.FILE_SEARCH_CALL_RESULTS)).output
        asked("GET", "/responses/{id}")
        val input = openai.responses.inputItems(id)
        asked("GET", "/responses/{id}/input_items")
        assertEquals("You said: Hello", output.single().text)
        assertEquals("Hello", input.data.single().text)
    }
}
