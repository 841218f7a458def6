package dev.parley.examples

import dev.parley.HttpProxy
import dev.parley.OpenAI
import dev.parley.Timeouts
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import java.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

/** What the README shows of Kotlin besides the quick start. */
internal object ReadmeSnippets {
    fun configured(): OpenAI {
        val openai = OpenAI {
            apiKey = "sk-test"
            organization = "org-test"
            baseUrl = "https://api.openai.com/v1"
            timeouts = Timeouts(idle = 30.seconds, total = 5.minutes)
            maxRetries = 4
            proxy = HttpProxy("proxy.local", 3128)
        }
        return openai
    }

    /** How many requests it took. */
    suspend fun tested(): Int {
        val request = ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))
        FakeOpenAI.start().use { fake ->
            fake.script(Reply.rateLimited(Duration.ofSeconds(1)))
            val openai = OpenAI {
                apiKey = "sk-test"
                baseUrl = fake.baseUrl()
            }
            openai.chat.create(request) // is limited, waits, and succeeds
            return fake.requests().size // 2
        }
    }
}
