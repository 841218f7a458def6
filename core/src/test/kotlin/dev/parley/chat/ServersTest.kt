package dev.parley.chat

import dev.parley.ApiException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.generation.FinishReason
import dev.parley.json
import dev.parley.json.Extra
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

/** The same conversation with servers that speak otherwise than OpenAI's: as their documentation shows their replies. */
class ServersTest : AnnotationSpec() {
    /** [extras] are the members of the plain reply that nobody described, each with the object that it stands in. */
    private class Server(val name: String, val status: Int, val error: String, vararg val extras: String) {
        fun text(file: String): String? = Server::class.java.getResource("/servers/$name/$file")?.readText()

        fun need(file: String): String = checkNotNull(text(file)) { "$name has no $file" }
    }

    private val servers = listOf(
        Server("ollama", 404, "model \"qwen9\" not found, try pulling it first", "message.reasoning"),
        Server("vllm", 404, "The model `Qwen9` does not exist.", "message.reasoning_content", "choice.stop_reason"),
        Server("llama.cpp", 503, "Loading model", "message.reasoning_content", "reply.timings"),
        Server("lm-studio", 200, "Unexpected endpoint or method. (POST /v1/chat/completion)", "reply.stats"),
        Server(
            "groq",
            400,
            "Failed to call a function.",
            "reply.x_groq",
            "usage.queue_time",
            "usage.prompt_time",
            "usage.completion_time",
            "usage.total_time",
        ),
        Server(
            "deepseek",
            402,
            "Insufficient Balance",
            "message.reasoning_content",
            "usage.prompt_cache_hit_tokens",
            "usage.prompt_cache_miss_tokens",
        ),
        Server("mistral", 422, "Extra inputs are not permitted", "message.thinking"),
        Server("gemini", 400, "API key not valid. Please pass a valid API key."),
        Server(
            "azure",
            400,
            "The response was filtered due to the prompt",
            "reply.prompt_filter_results",
            "choice.content_filter_results",
        ),
        Server(
            "openrouter",
            429,
            "Provider returned error",
            "reply.provider",
            "choice.native_finish_reason",
            "message.reasoning",
            "message.reasoning_details",
            "usage.cost",
            "usage.is_byok",
            "usage.cost_details",
        ),
    )

    private suspend fun TestScope.plain(server: Server, file: String = "chat.json"): ChatCompletion =
        FakeService(this, answer(server.need(file))).client().chat.create(HELLO)

    private suspend fun TestScope.streamed(server: Server, file: String = "stream.sse"): ChatCompletion =
        FakeService(this, stream(server.need(file))).client().chat.stream(HELLO).toCompletion()

    private fun forEach(check: suspend TestScope.(Server) -> Unit) =
        runTest { for (server in servers) withClue(server.name) { check(server) } }

    @Test
    fun `a plain reply is read, with all that is said besides`() = forEach { server ->
        val reply = plain(server)
        reply.text shouldBe "Hello!"
        reply.choices.single().finishReason shouldBe FinishReason.STOP
        reply.extras() shouldContainExactlyInAnyOrder server.extras.toList()
    }

    @Test
    fun `a stream makes the same message, and counts the same`() = forEach { server ->
        val plain = plain(server)
        val streamed = streamed(server)
        streamed.id shouldBe plain.id
        streamed.model shouldBe plain.model
        streamed.created shouldBe plain.created
        streamed.usage shouldBe plain.usage
        streamed.choices.single().finishReason shouldBe FinishReason.STOP
        val without = { message: ChatCompletionMessage -> message.copy(toolCalls = null, annotations = null) }
        without(streamed.choices.single().message) shouldBe without(plain.choices.single().message)
        streamed.extra.names shouldBe plain.extra.names
    }

    @Test
    fun `a call of a tool is read, whole and in pieces`() = forEach { server ->
        val plain = plain(server, "call.json")
        val call = plain.toolCalls.single() as ToolCall.Function
        call.function.name shouldBe "weather"
        call.function.json() shouldBe json("""{"city":"Paris"}""")
        if (server.text("call.sse") != null) {
            val streamed = streamed(server, "call.sse")
            val pieces = streamed.toolCalls.single() as ToolCall.Function
            pieces.copy(extra = Extra.NONE) shouldBe call.copy(extra = Extra.NONE)
            pieces.extra - "index" shouldBe call.extra - "index"
            streamed.usage?.totalTokens shouldBe (plain.usage?.totalTokens.takeIf { streamed.usage != null })
        }
    }

    @Test
    fun `a message is sent back, member for member, as it came`() = forEach { server ->
        val came = server.text("sent.json")?.let(::json)
            ?: json(server.need("call.json")).jsonObject.getValue("choices").jsonArray.single().jsonObject["message"]
        val service = FakeService(this, answer(COMPLETION))
        val message = plain(server, "call.json").choices.single().message.toMessage()
        service.client().chat.create(HELLO.copy(messages = listOf(message)))
        json(service.seen.single().body).jsonObject.getValue("messages").jsonArray.single() shouldBe said(came)
    }

    @Test
    fun `an error tells its reason`() = forEach { server ->
        val service = FakeService(this, answer(server.need("error.json"), server.status))
        val failure = shouldThrow<ApiException> { service.client { maxRetries = 0 }.chat.create(HELLO) }
        failure.status shouldBe server.status
        failure.message.orEmpty() shouldContain server.error
    }

    private fun ChatCompletion.extras(): List<String> {
        val choice = choices.single()
        val places = mapOf("choice" to choice.extra, "message" to choice.message.extra, "usage" to usage?.extra)
        return (places + ("reply" to extra)).flatMap { (place, extra) -> extra?.names.orEmpty().map { "$place.$it" } }
    }

    /** [message] without what says nothing. */
    private fun said(message: JsonElement?): JsonElement =
        JsonObject((message as JsonObject).filterValues { it != JsonNull && it != JsonArray(emptyList()) })
}
