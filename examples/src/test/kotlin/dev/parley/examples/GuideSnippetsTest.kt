package dev.parley.examples

import dev.parley.OpenAI
import dev.parley.java.OpenAIClient
import dev.parley.responses.ResponseRequest
import dev.parley.testkit.FakeOpenAI
import dev.parley.tools.Tools
import dev.parley.tools.tool
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.Serializable
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.PrintStream

/** What the guides show does the same in both languages. */
class GuideSnippetsTest {
    @Serializable
    internal data class Place(val city: String)

    private val request = ResponseRequest("gpt-5.2", "Bergen")
    private val tools = Tools.of(tool<Place>("weather", "Tells the weather in a city.") { "rain in ${it.city}" })

    @Test
    fun `a session of realtime answers`() {
        val answer = "You said: What is the capital of France?\n"
        assertEquals(answer, printed { runBlocking { GuideSnippets.talk(it.kotlin) } })
        assertEquals(answer, printed { JavaGuideSnippets.talk(it.java) })
    }

    @Test
    fun `responses over a socket follow one another`() {
        val answer = "You said: And tomorrow?"
        assertEquals(answer, printed { runBlocking { GuideSnippets.overWebSocket(it.kotlin, request, tools) } })
        assertEquals(answer, printed { JavaGuideSnippets.overWebSocket(it.java, request, tools) })
    }

    private class Clients(baseUrl: String) : AutoCloseable {
        val kotlin = OpenAI {
            apiKey = "sk-test"
            this.baseUrl = baseUrl
        }
        val java: OpenAIClient = OpenAIClient.builder().apiKey("sk-test").baseUrl(baseUrl).build()

        override fun close() {
            kotlin.close()
            java.close()
        }
    }

    /** What [program] prints that talks to the fake. */
    private fun printed(program: (Clients) -> Unit): String {
        val out = System.out
        val printed = ByteArrayOutputStream()
        System.setOut(PrintStream(printed, true, Charsets.UTF_8))
        try {
            FakeOpenAI.start().use { fake -> Clients(fake.baseUrl()).use(program) }
        } finally {
            System.setOut(out)
        }
        return printed.toString(Charsets.UTF_8).replace(System.lineSeparator(), "\n")
    }
}
