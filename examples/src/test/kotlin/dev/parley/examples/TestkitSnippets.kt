package dev.parley.examples

import dev.parley.OpenAI
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.On
import dev.parley.testkit.Reply
import dev.parley.testkit.SocketScript
import java.time.Duration

/** What docs/testkit.md shows of Kotlin. */
internal object TestkitSnippets {
    suspend fun streamed() {
        val request = ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))
        FakeOpenAI.start().use { fake ->
            val chats = On.post("/chat/completions").model("gpt-5.2")
            fake.script(chats, Reply.rateLimited(Duration.ofSeconds(1)), Reply.stream("In ", "short."))
            val openai = OpenAI {
                apiKey = "sk-test"
                baseUrl = fake.baseUrl()
            }
            openai.chat.stream(request).collect { print(it.text) } // is limited, waits, and streams
        }
    }

    fun overASocket(fake: FakeOpenAI, created: String) {
        val script = SocketScript.of().awaitMessage().text(created).close(1011, "internal error")
        fake.script("GET", "/responses", Reply.socket(script))
    }
}
