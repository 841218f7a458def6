package dev.parley.wire

import dev.parley.CapturedLogs
import dev.parley.OpenAIConfig
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.testkit.Reply
import io.kotest.assertions.withClue
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import kotlinx.coroutines.flow.toList

/** What must never be there: a forgotten thread, a forgotten socket, a request that should not have been sent. */
class LeakTest : WireTest() {
    @Test
    suspend fun `fifty clients leave neither threads nor sockets`() = on(Carrier.CIO, Carrier.OKHTTP) {
        useOne()
        val before = Thread.activeCount()
        repeat(50) { useOne() }
        withClue("closed") { fake.awaitNoConnections(SECOND) shouldBe true }
        withClue("threads more") { Thread.activeCount() - before shouldBeLessThan 25 }
    }

    private suspend fun Wire.useOne() = client().use { openai ->
        openai.chat.create(HELLO)
        openai.chat.stream(HELLO).toList()
        openai.models.list()
    }

    @Test
    suspend fun `what could not stand in a request is rejected before a connection is made`() = onEveryEngine {
        for (bad in listOf("sk-\r\nX-Evil: 1", "sk-\u0000", "sk-ключ", "sk-\u007f")) {
            val rejected = listOf<suspend () -> Any?>(
                { client { apiKey = bad } },
                { client { organization = bad } },
                { client { headers = mapOf("X-Mine" to bad) } },
                { openai.chat.create(HELLO, RequestOptions(apiKey = bad)) },
                { openai.chat.create(HELLO, RequestOptions(headers = mapOf("X-Mine" to bad))) },
            )
            rejected.forEach { failure<IllegalArgumentException>(it).message.orEmpty() shouldNotContain bad }
        }
        for (id in listOf("", " ", ".", "..", "../x", "a/../b", "%2e%2e", "%2E.", "a\\b", "a\r\nb")) {
            withClue(id) { failure<IllegalArgumentException> { openai.models.retrieve(id) } }
        }
        fake.connectionsAccepted() shouldBe 0
    }

    @Test
    suspend fun `an id and a query stay within their place`() = onEveryEngine {
        for (id in listOf("a?b", "a#b", "a b", "ü", "%41")) {
            runCatching { openai.models.retrieve(id) }
            fake.lastRequest().query() shouldBe null
            java.net.URLDecoder.decode(fake.lastRequest().path(), "UTF-8") shouldBe "/v1/models/$id"
        }
        openai.models.list(RequestOptions(query = mapOf("a" to "1\r\nX-Evil: 1&b=2")))
        fake.lastRequest().queryParameter("a") shouldBe "1\r\nX-Evil: 1&b=2"
        fake.lastRequest().header("X-Evil") shouldBe null
    }

    /** No line that any logger writes, at any level, holds the key: that is looked at after every case. */
    @Test
    suspend fun `a key in the query is the service's alone`() = onEveryEngine(
        configure = { query = mapOf("key" to KEY) },
    ) {
        openai.models.list().data.isNotEmpty() shouldBe true
        fake.lastRequest().queryParameter("key") shouldBe KEY
        openai.chat.stream(HELLO).toList().isNotEmpty() shouldBe true
        for (fault in listOf(Reply.raw("HTTP/1.1 2"), Reply.garbage(), Reply.error(400, KEY), Reply.json(200, "{"))) {
            fake.script(fault)
            failure<OpenAIException> { openai.chat.create(HELLO) }
        }
        withClue("loggers that spoke") { CapturedLogs.lines.any { "dev.parley" in it } shouldBe true }
    }

    @Test
    suspend fun `the key stands in no text`() {
        OpenAIConfig { apiKey = KEY }.toString() shouldNotContain KEY
        RequestOptions(apiKey = KEY).toString() shouldNotContain KEY
    }
}
