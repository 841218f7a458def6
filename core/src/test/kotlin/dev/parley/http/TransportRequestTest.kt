package dev.parley.http

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.OpenAI
import dev.parley.RequestOptions
import dev.parley.ResponseInfo
import dev.parley.chat.COMPLETION
import dev.parley.chat.DONE
import dev.parley.chat.HELLO
import dev.parley.chat.chunk
import dev.parley.chat.events
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.maps.shouldNotContainKey
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject

class TransportRequestTest : AnnotationSpec() {
    private val ok = answer(COMPLETION)

    private fun extra(text: String) = json(text) as JsonObject

    @Test
    fun `a call says who calls and for whom`() = runTest {
        val service = FakeService(this, ok)
        val client = service.client {
            organization = "org-1"
            project = "proj_1"
            beta = "assistants=v2"
            headers = mapOf("X-Team" to "blue")
            query = mapOf("api-version" to "2026-01-01")
        }
        client.chat.create(HELLO, RequestOptions(idempotencyKey = "once"))
        val seen = service.seen.single()
        val expected = mapOf(
            "Authorization" to "Bearer sk-test-secret",
            "OpenAI-Organization" to "org-1",
            "OpenAI-Project" to "proj_1",
            "OpenAI-Beta" to "assistants=v2",
            "Idempotency-Key" to "once",
            "X-Team" to "blue",
            "Accept" to "application/json",
        )
        for ((name, value) in expected) seen.headers[name] shouldBe value
        seen.headers.getValue("User-Agent").substringBefore('/') shouldBe "parley"
        seen.query shouldBe mapOf("api-version" to listOf("2026-01-01"))
        seen.contentType shouldBe "application/json"
    }

    @Test
    fun `nothing is said that was not set`() = runTest {
        val service = FakeService(this, ok)
        service.client().chat.create(HELLO)
        for (name in listOf(
            "OpenAI-Organization",
            "OpenAI-Project",
            "OpenAI-Beta",
            "Idempotency-Key",
            "X-Retry-Count",
        )) {
            service.seen.single().headers shouldNotContainKey name
        }
        service.seen.single().query shouldBe emptyMap()
    }

    @Test
    fun `a call of a beta says so, unless the settings name another`() = runTest {
        val service = FakeService(this, answer("{}"))
        val call = ApiCall.get("threads").beta("assistants=v2").query("limit" to 1)
        suspend fun send(client: OpenAI, options: RequestOptions = RequestOptions.NONE) =
            client.transport.send(call, JsonObject.serializer(), options)
        send(service.client())
        send(service.client(), RequestOptions(beta = "assistants=v1"))
        send(service.client { beta = "assistants=v1" })
        send(service.client { headers = mapOf("openai-beta" to "mine") })
        service.seen.map { it.headers.mapKeys { (name, _) -> name.lowercase() }["openai-beta"] } shouldBe
            listOf("assistants=v2", "assistants=v1", "assistants=v1", "mine")
    }

    @Test
    fun `the options of a call win over the client`() = runTest {
        val service = FakeService(this, ok)
        val client = service.client {
            organization = "org-1"
            project = "proj_1"
            headers = mapOf("X-Team" to "blue", "X-Other" to "1")
            query = mapOf("a" to "1", "b" to "1")
        }
        val options = RequestOptions(
            apiKey = "sk-other",
            organization = "org-2",
            project = "proj_2",
            beta = "beta=v9",
            baseUrl = "https://example.com:8443/openai/",
            headers = mapOf("x-team" to "red", "User-Agent" to "mine", "accept" to "*/*"),
            query = mapOf("b" to "2", "c" to "ä &="),
        )
        client.chat.create(HELLO, options)
        val seen = service.seen.single()
        seen.url shouldBe "https://example.com:8443/openai/chat/completions?a=1&b=2&c=%C3%A4+%26%3D"
        val lower = seen.headers.mapKeys { it.key.lowercase() }
        lower["authorization"] shouldBe "Bearer sk-other"
        lower["openai-organization"] shouldBe "org-2"
        lower["openai-project"] shouldBe "proj_2"
        lower["openai-beta"] shouldBe "beta=v9"
        lower["x-team"] shouldBe "red"
        lower["x-other"] shouldBe "1"
        lower["user-agent"] shouldBe "mine"
        lower["accept"] shouldBe "*/*"
    }

    @Test
    fun `members can be added to the body and replaced in it`() = runTest {
        val service = FakeService(this, ok)
        val options = RequestOptions(extraBody = extra("""{"top_k":5,"model":"mine","nested":{"a":[null]}}"""))
        service.client().chat.create(HELLO, options)
        json(service.seen.single().body) shouldBe
            json("""{"model":"mine","messages":[{"role":"user","content":"Hello!"}],"top_k":5,"nested":{"a":[null]}}""")
    }

    @Test
    fun `a stream asks for one, whatever else is added`() = runTest {
        val service = FakeService(this, FakeService.stream(events(chunk("a")) + DONE))
        service.client().chat.stream(HELLO, RequestOptions(extraBody = extra("""{"top_k":5}"""))).toList()
        json(service.seen.single().body) shouldBe
            json("""{"model":"gpt-5.2","messages":[{"role":"user","content":"Hello!"}],"stream":true,"top_k":5}""")
    }

    @Test
    fun `extra members do not make a body for a call that has none`() = runTest {
        val service = FakeService(this, ok)
        service.client().chat.retrieve("a", RequestOptions(extraBody = extra("""{"a":1}""")))
        service.seen.single().body shouldBe ""
        service.seen.single().contentType shouldBe null
    }

    @Test
    fun `the listener is told of every answer`() = runTest {
        val service = FakeService(this, error(500), error(429, "x-ratelimit-remaining-requests" to "0"), ok)
        val told = mutableListOf<ResponseInfo>()
        service.client().chat.create(HELLO, RequestOptions(onResponse = { told += it }))
        told.map { it.status } shouldBe listOf(500, 429, 200)
        told.map { it.retries } shouldBe listOf(0, 1, 2)
        told.map { it.requestId } shouldBe listOf("req_1", "req_1", "req_1")
        told[1].requestLimit?.remaining shouldBe 0L
    }

    @Test
    fun `what the listener throws ends the call`() = runTest {
        val service = FakeService(this, ok)
        shouldThrow<IllegalStateException> {
            service.client().chat.create(HELLO, RequestOptions(onResponse = { error("not today") }))
        }.message shouldBe "not today"
        service.seen.size shouldBe 1
    }

    @Test
    fun `a client with options joins them to those of each call`() = runTest {
        val service = FakeService(this, ok)
        val client = service.client()
        val other = client
            .with(
                RequestOptions(
                    apiKey = "sk-2",
                    headers = mapOf("X-A" to "1", "X-B" to "1"),
                    extraBody = extra("""{"a":1}"""),
                ),
            )
            .with(RequestOptions(project = "proj_2", headers = mapOf("X-B" to "2"), query = mapOf("q" to "1")))
        other.chat.create(HELLO, RequestOptions(headers = mapOf("x-b" to "3"), extraBody = extra("""{"b":2}""")))
        client.chat.create(HELLO)
        val (with, without) = service.seen
        with.headers["Authorization"] shouldBe "Bearer sk-2"
        with.headers["OpenAI-Project"] shouldBe "proj_2"
        with.headers["X-A"] shouldBe "1"
        with.headers.entries.single { it.key.equals("x-b", ignoreCase = true) }.value shouldBe "3"
        with.query shouldBe mapOf("q" to listOf("1"))
        (json(with.body) as JsonObject).keys shouldBe setOf("model", "messages", "a", "b")
        without.headers["Authorization"] shouldBe "Bearer sk-test-secret"
        without.headers shouldNotContainKey "X-A"
    }

    @Test
    fun `closing ends the calls in flight and refuses new ones`() = runTest {
        val service = FakeService(this, { awaitCancellation() })
        val client = service.client()
        supervisorScope {
            val calls = List(9) { async { client.chat.create(HELLO) } } + async { client.chat.stream(HELLO).collect() }
            testScheduler.runCurrent()
            service.seen.size shouldBe 10
            client.close()
            for (call in calls) {
                shouldThrow<IllegalStateException> { call.await() }.message shouldBe
                    "the client is closed"
            }
        }
        shouldThrow<IllegalStateException> { client.chat.create(HELLO) }
        shouldThrow<IllegalStateException> { client.chat.stream(HELLO).toList() }
        shouldThrow<IllegalStateException> { client.with(RequestOptions(project = "p")).chat.create(HELLO) }
        client.close()
        service.seen.size shouldBe 10
    }

    @Test
    fun `only the client itself can be closed, and its engine stays the caller's`() = runTest {
        val service = FakeService(this, ok)
        val client = service.client()
        client.with(RequestOptions(project = "p")).close()
        client.chat.create(HELLO).text shouldBe "Hi"
        client.close()
        service.client().chat.create(HELLO).text shouldBe "Hi"
    }

    @Test
    fun `a call that its caller cancels is cancelled and not closed`() = runTest {
        val service = FakeService(this, { awaitCancellation() })
        val call = launch { service.client().chat.create(HELLO) }
        testScheduler.runCurrent()
        call.cancel()
        call.join()
        call.isCancelled shouldBe true
        service.seen.size shouldBe 1
    }
}
