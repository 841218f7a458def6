package dev.parley.compat

import dev.parley.OpenAI
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.responses.ResponseRequest
import dev.parley.responses.responses
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import dev.parley.tools.Tools
import dev.parley.tools.tool
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.Serializable
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.time.Duration

/** The calls that every environment makes: [openai] is as the environment builds it, and calls [fake]. */
abstract class Calls {
    abstract val fake: FakeOpenAI
    abstract val openai: OpenAI

    @Test
    fun chat() {
        fake.script(Reply.chat("Yes."))
        assertEquals("Yes.", runBlocking { openai.chat.create(question) }.text)
    }

    @Test
    fun stream() {
        fake.script(Reply.stream("In ", "short."))
        val chunks = runBlocking { openai.chat.stream(question).toList() }
        assertEquals("In short.", chunks.joinToString("") { it.text })
    }

    @Test
    fun retry() {
        val before = fake.requestCount()
        fake.script(Reply.rateLimited(Duration.ofSeconds(1)), Reply.chat("Now."))
        assertEquals("Now.", runBlocking { openai.chat.create(question) }.text)
        assertEquals(2, fake.requestCount() - before)
    }

    @Test
    fun structuredAnswer() {
        fake.script(Reply.chat("""{"city":"Ulm","umbrella":true}"""))
        val answer = runBlocking { openai.responses.create<Plan>(ResponseRequest("gpt-5.2", "A day out")) }
        assertEquals(Plan("Ulm", umbrella = true), answer.valueOrThrow())
    }

    @Test
    fun toolLoop() {
        fake.script(Reply.toolCall("weather", """{"city":"Ulm"}"""), Reply.chat("Take an umbrella."))
        val tools = Tools.of(tool<Place>("weather", "Tells the weather in a city.") { "rain in ${it.city}" })
        val response = runBlocking { openai.responses.runTools(ResponseRequest("gpt-5.2", "Ulm"), tools) }
        assertEquals("Take an umbrella.", response.text)
        fake.requested(fake.requestCount()).body("/input/0/output", "rain in Ulm")
    }

    private companion object {
        private val question = ChatCompletionRequest("gpt-5.2", listOf(user("Will it rain?")))
    }
}

@Serializable
private data class Place(val city: String)

@Serializable
private data class Plan(val city: String, val umbrella: Boolean)
