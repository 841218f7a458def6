package dev.parley.wire

import dev.parley.ApiException
import dev.parley.AuthenticationException
import dev.parley.BadRequestException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.NotFoundException
import dev.parley.PermissionDeniedException
import dev.parley.RateLimitException
import dev.parley.RequestOptions
import dev.parley.ServerException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.UnprocessableEntityException
import dev.parley.chat.ChatCompletionListRequest
import dev.parley.http.CallClock
import dev.parley.testkit.Reply
import io.kotest.assertions.withClue
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** Which answers are asked for again, how often, and after how long. */
class RetriesTest : WireTest() {
    private fun error(status: Int) = Reply.error(status, "Oops")

    @Test
    suspend fun `an overloaded or failing service is asked again`() = onEveryEngine(configure = { maxRetries = 2 }) {
        for (status in listOf(408, 409, 429, 500, 502, 503, 504, 529)) {
            withClue(status) {
                val before = fake.requestCount()
                fake.script(error(status).times(2))
                openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
                fake.requests().drop(before).map { it.header("X-Retry-Count") } shouldBe listOf(null, "1", "2")
            }
        }
    }

    @Test
    suspend fun `the client waits as long as it says it does`() = onEveryEngine(
        configure = {
            maxRetries = 2
            clock = CallClock()
        },
    ) {
        fake.script(error(500).times(2))
        openai.chat.create(HELLO)
        fake.script(error(429).header("Retry-After-Ms", "120"))
        openai.chat.create(HELLO)
        fake.script(error(429).header("Retry-After", "1"))
        openai.chat.create(HELLO)
        val times = fake.requests().map { it.receivedAt().toEpochMilli() }
        fun wait(number: Int) = times[number + 1] - times[number]
        wait(0) shouldBeInRange 370L..800L
        wait(1) shouldBeInRange 745L..1300L
        wait(3) shouldBeInRange 119L..400L
        wait(5) shouldBeInRange 995L..1400L
    }

    @Test
    suspend fun `a refused request is not repeated, and its failure has a type`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            val types = mapOf(
                400 to BadRequestException::class,
                401 to AuthenticationException::class,
                403 to PermissionDeniedException::class,
                404 to NotFoundException::class,
                422 to UnprocessableEntityException::class,
                418 to ApiException::class,
            )
            for ((status, type) in types) {
                fake.script(error(status))
                failure<ApiException> { openai.chat.create(HELLO) }.also {
                    it::class shouldBe type
                    it.requestId shouldBe it.headers["x-request-id"]
                }
            }
            fake.requestCount() shouldBe types.size
        }

    @Test
    suspend fun `the service may say itself what is worth another try`() = onEveryEngine(configure = {
        maxRetries = 1
    }) {
        fake.script(error(400).header("x-should-retry", "true"))
        openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
        fake.requestCount() shouldBe 2
        fake.script(error(500).header("x-should-retry", "false"))
        failure<ServerException> { openai.chat.create(HELLO) }
        fake.requestCount() shouldBe 3
    }

    @Test
    suspend fun `a service that fails for good is asked three times`() = onEveryEngine(configure = { maxRetries = 2 }) {
        fake.script(error(500).always())
        failure<ServerException> { openai.chat.create(HELLO) }.status shouldBe 500
        fake.requestCount() shouldBe 3
        failure<ServerException> { openai.chat.create(HELLO, RequestOptions(maxRetries = 0)) }
        fake.requestCount() shouldBe 4
    }

    @Test
    suspend fun `nobody waits longer than is allowed`() = onEveryEngine(configure = { maxRetries = 2 }) {
        fake.script(error(429).header("Retry-After", "121"))
        failure<RateLimitException> { openai.chat.create(HELLO) }
        val hurry = RequestOptions(timeouts = Timeouts(total = 5.seconds))
        fake.script(error(429).header("Retry-After", "60"))
        failure<RateLimitException> { openai.chat.create(HELLO, hurry) }
        fake.requestCount() shouldBe 2
    }

    @Test
    suspend fun `a head that never comes is a timeout, and tried again`() = onEveryEngine(
        configure = {
            maxRetries = 1
            timeouts = Timeouts(head = 300.milliseconds)
        },
    ) {
        fake.script(Reply.stall())
        openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
        fake.script(Reply.stall().times(2))
        val timeout = failure<TimeoutException> { openai.chat.create(HELLO) }
        timeout.phase shouldBe TimeoutPhase.HEAD
        timeout.delivery shouldBe Delivery.UNKNOWN
        fake.script(Reply.stall().times(2))
        failure<TimeoutException> { openai.chat.stream(HELLO).toList() }.phase shouldBe TimeoutPhase.HEAD
        fake.requestCount() shouldBe 6
        keptByJdk = 5..5
    }

    @Test
    suspend fun `the whole call ends in time, whatever its tries do`() = onEveryEngine(configure = { maxRetries = 5 }) {
        fake.script(Reply.stall().always())
        val started = System.nanoTime()
        val hurry = RequestOptions(timeouts = Timeouts(head = 200.milliseconds, total = 500.milliseconds))
        failure<TimeoutException> { openai.chat.create(HELLO, hurry) }.phase shouldBe TimeoutPhase.TOTAL
        withClue("milliseconds") { (System.nanoTime() - started) / 1_000_000 shouldBeInRange 490L..5_000L }
        val stalled = fake.requestCount()
        keptByJdk = stalled..stalled
    }

    @Test
    suspend fun `cancelling a call that waits for its next try ends it at once`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            fake.script(error(429).header("Retry-After", "30"))
            coroutineScope {
                val call = launch(start = CoroutineStart.UNDISPATCHED) { openai.chat.create(HELLO) }
                fake.awaitRequests(1, Duration.ofSeconds(5))
                val started = System.nanoTime()
                call.cancelAndJoin()
                withClue("milliseconds") { (System.nanoTime() - started) / 1_000_000 shouldBeLessThan 5_000 }
            }
            fake.requestCount() shouldBe 1
        }

    @Test
    suspend fun `an outage does not triple the load`() = onEveryEngine(configure = { maxRetries = 2 }) {
        fake.script(error(503).always())
        coroutineScope { List(400) { async { runCatching { openai.chat.create(HELLO) } } }.awaitAll() }
        fake.requestCount().toLong() shouldBeInRange 400L..600L
    }

    @Test
    suspend fun `a page that fails once is fetched again, and one that repeats ends the walk`() =
        onEveryEngine(configure = { maxRetries = 1 }) {
            fun page(id: String) =
                """{"data":[${COMPLETION.replace("chatcmpl-1", id)}],"last_id":"$id","has_more":true}"""
            fake.script(Reply.json(200, page("one")))
            fake.script(error(500))
            fake.script(Reply.json(200, page("two")))
            val first = openai.chat.list(ChatCompletionListRequest(limit = 1))
            first.next()?.data?.single()?.id shouldBe "two"
            fake.requests().map { it.queryParameter("after") } shouldBe listOf(null, "one", "one")
            fake.script(Reply.json(200, page("one")).always())
            failure<DecodingException> { first.all().toList() }
        }
}
