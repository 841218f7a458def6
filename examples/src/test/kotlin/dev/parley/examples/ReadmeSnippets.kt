package dev.parley.examples

import dev.parley.HttpProxy
import dev.parley.OpenAI
import dev.parley.Timeouts
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.schema.Description
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import dev.parley.tools.Tools
import dev.parley.tools.tool
import kotlinx.serialization.Serializable
import java.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

/** What the README shows of Kotlin besides the quick start. */
internal object ReadmeSnippets {
    @Serializable
    data class Place(val city: String)

    @Serializable
    data class Plan(val city: String, @Description("Whether to take one along.") val umbrella: Boolean)

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

    /** What a model was told by a tool, and what it planned. */
    suspend fun planned(): Pair<String, Plan> {
        val request = ChatCompletionRequest("gpt-5.2", listOf(user("Bergen")))
        FakeOpenAI.start().use { fake ->
            val openai = OpenAI {
                apiKey = "sk-test"
                baseUrl = fake.baseUrl()
            }
            val plan = openai.chat.create<Plan>(request).valueOrThrow()
            val weather = tool<Place>("weather", "Tells the weather in a city.") { place -> "rain in ${place.city}" }
            val tools = Tools {
                add(weather)
                timeLimit(10.seconds)
                limit(5)
            }
            val told = openai.chat.runTools(request, tools).text
            return told to plan
        }
    }
}
