package dev.parley

import dev.parley.FakeService.Companion.answer
import dev.parley.chat.ChatCompletionListRequest
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatCompletionUpdateRequest
import dev.parley.chat.HELLO
import dev.parley.chat.user
import dev.parley.completions.CompletionRequest
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.time.Duration

class BadArgumentsTest : AnnotationSpec() {
    private val badIds = listOf("", " ", "a/../b", "..", ".", "%2e%2e", "a\\b", "a\nb", "a\u0000b")

    @Test
    @Suppress("DEPRECATION")
    fun `an id that could not stand in a path is refused by name, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val client = service.client()
        val calls: List<Pair<String, suspend (String) -> Any?>> = listOf(
            "model" to { client.models.retrieve(it) },
            "model" to { client.models.delete(it) },
            "engine" to { client.engines.retrieve(it) },
            "model" to { client.completions.createByEngine(CompletionRequest(it, "a")) },
            "id" to { client.chat.retrieve(it) },
            "id" to { client.chat.update(it, ChatCompletionUpdateRequest(emptyMap())) },
            "id" to { client.chat.delete(it) },
            "id" to { client.chat.messages(it) },
        )
        for ((name, call) in calls) {
            for (id in badIds) {
                withClue("$name of ${id.map { it.code }}") {
                    shouldThrow<IllegalArgumentException> { call(id) }.message shouldStartWith "$name must not "
                }
            }
        }
        service.seen.size shouldBe 0
    }

    @Test
    fun `a request that lacks what it needs is refused by name`() {
        val messages = listOf(user("Hi"))
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model" to { ChatCompletionRequest("", messages) },
            "model" to { ChatCompletionRequest(" ", messages) },
            "messages" to { ChatCompletionRequest("gpt-5.2", emptyList()) },
            "limit" to { ListRequest(limit = -1) },
            "limit" to { ChatCompletionListRequest(limit = -1) },
        )
        for ((name, make) in cases) {
            withClue(name) {
                shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith
                    name
            }
        }
    }

    @Test
    fun `an option that cannot be used is refused by name, and its value is not shown`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "apiKey" to { RequestOptions(apiKey = "") },
            "apiKey" to { RequestOptions(apiKey = "$KEY\r\n") },
            "organization" to { RequestOptions(organization = "$KEY\n") },
            "project" to { RequestOptions(project = "$KEY\u007f") },
            "beta" to { RequestOptions(beta = "$KEY\n") },
            "idempotencyKey" to { RequestOptions(idempotencyKey = "$KEY\n") },
            "headers: X-A" to { RequestOptions(headers = mapOf("X-A" to "$KEY\n")) },
            "headers" to { RequestOptions(headers = mapOf("X-A\n" to KEY)) },
            "baseUrl" to { RequestOptions(baseUrl = "example.com/$KEY") },
            "baseUrl" to { RequestOptions(baseUrl = "https://u:$KEY@example.com") },
            "maxRetries" to { RequestOptions(maxRetries = -1) },
            "head" to { RequestOptions(timeouts = Timeouts(head = Duration.ofSeconds(-1))) },
        )
        for ((name, make) in cases) {
            withClue(name) {
                val failure = shouldThrow<IllegalArgumentException> { make() }
                failure.message shouldStartWith name
                failure.message.orEmpty() shouldNotContain KEY
            }
        }
    }

    @Test
    fun `a call over plain http to another machine is refused before anything is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val options = RequestOptions(baseUrl = "http://example.com/v1")
        shouldThrow<IllegalArgumentException> { service.client().chat.create(HELLO, options) }.message shouldStartWith
            "baseUrl"
        shouldThrow<IllegalArgumentException> { service.client().chat.stream(HELLO, options).toList() }
        shouldThrow<IllegalArgumentException> { service.client().with(options) }
        service.seen.size shouldBe 0
    }
}
