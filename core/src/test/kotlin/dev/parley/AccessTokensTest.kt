package dev.parley

import dev.parley.FakeService.Companion.answer
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import java.io.IOException
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger

class AccessTokensTest : AnnotationSpec() {
    private val empty = answer("""{"object":"list","data":[]}""")
    private val asked = AtomicInteger()

    @BeforeEach
    fun begin() = asked.set(0)

    private fun client(service: FakeService, source: AccessTokenSource) = service.client {
        apiKey = null
        accessTokens = source
    }

    /** `token-1`, `token-2` …, each for so many [seconds] of the virtual time. */
    private fun TestScope.numbered(seconds: Long?) = AccessTokenSource {
        AccessToken(
            "token-${asked.incrementAndGet()}",
            seconds?.let {
                Instant.EPOCH.plusMillis(millis).plusSeconds(it)
            },
        )
    }

    private val FakeService.sent get() = seen.map { it.headers["Authorization"] }

    @Test
    fun `a token serves until a minute before it expires`() = runTest {
        val service = FakeService(this, empty)
        val openai = client(service, numbered(3600))
        openai.models.list()
        delay(3_539_000)
        openai.models.list()
        delay(1_000)
        openai.models.list()
        service.sent shouldBe listOf("Bearer token-1", "Bearer token-1", "Bearer token-2")
    }

    @Test
    fun `calls that need a token at once ask once`() = runTest {
        val service = FakeService(this, empty)
        val openai = client(service, numbered(null))
        List(8) { async { openai.models.list() } }.awaitAll()
        openai.with(RequestOptions(project = "p")).models.list()
        asked.get() shouldBe 1
        service.sent.distinct() shouldBe listOf("Bearer token-1")
    }

    private fun refusing(token: String) = answer("""{"error":{"message":"$token is no good"}}""", 401)

    @Test
    fun `a token that the service refuses is replaced once, and not used again`() = runTest {
        val service =
            FakeService(this, refusing("token-1"), empty, empty, refusing("token-2"), refusing("token-3"), empty)
        val openai = client(service, numbered(null)).with(RequestOptions(maxRetries = 0))
        repeat(2) { openai.models.list() }
        shouldThrow<AuthenticationException> { openai.models.list() }.message.orEmpty() shouldNotContain "token-3"
        openai.models.list()
        service.sent shouldBe listOf(1, 2, 2, 2, 3, 4).map { "Bearer token-$it" }
        service.seen.none { it.headers.containsKey("X-Retry-Count") } shouldBe true
    }

    @Test
    fun `where the source has no other token, what the service refused is not sent again`() = runTest {
        val service = FakeService(this, refusing("token-1"))
        val openai = client(service) { AccessToken("token-1") }
        shouldThrow<AuthenticationException> { openai.models.list() }
        service.seen.size shouldBe 1
    }

    @Test
    fun `a body that cannot be sent twice is not sent with another token`() = runTest {
        val service = FakeService(this, refusing("token-1"), empty)
        val source = FileSource.of("once".byteInputStream(), "once.txt")
        shouldThrow<AuthenticationException> {
            client(service, numbered(null)).files.create(FileRequest(source, FilePurpose.USER_DATA))
        }
        service.seen.size shouldBe 1
        asked.get() shouldBe 1
    }

    @Test
    fun `a source that fails is an exception of its own, nothing is sent, and the next call asks again`() = runTest {
        val service = FakeService(this, empty)
        val openai = client(service) {
            if (asked.incrementAndGet() == 1) throw IOException("password hunter2") else AccessToken("token-2")
        }
        val failure = shouldThrow<AccessTokenException> { openai.models.list() }
        failure.message shouldBe "the source of access tokens failed with java.io.IOException"
        failure.cause?.message shouldBe "password hunter2"
        service.seen.size shouldBe 0
        openai.models.list()
        service.sent shouldBe listOf("Bearer token-2")
    }

    @Test
    fun `a call that is cancelled interrupts the source`() = runTest {
        val service = FakeService(this, empty)
        val begun = CountDownLatch(1)
        val ended = CountDownLatch(1)
        val openai = client(service) {
            begun.countDown()
            try {
                CountDownLatch(1).await()
                AccessToken("never")
            } finally {
                ended.countDown()
            }
        }
        val call = launch { openai.models.list() }
        testScheduler.runCurrent()
        begun.await()
        call.cancelAndJoin()
        ended.await()
        service.seen.size shouldBe 0
    }

    @Test
    fun `the key of a call wins, and a header replaces them all`() = runTest {
        val service = FakeService(this, empty)
        val openai = client(service, numbered(null))
        openai.models.list(RequestOptions(apiKey = "sk-other"))
        asked.get() shouldBe 0
        openai.models.list(RequestOptions(headers = mapOf("Authorization" to "", "api-key" to "k-1")))
        service.sent shouldBe listOf("Bearer sk-other", null)
        service.seen[1].headers["api-key"] shouldBe "k-1"
    }

    @Test
    fun `no token is shown`() {
        AccessToken("token-1").toString() shouldBe "AccessToken(expiresAt=null)"
        OpenAIConfig {
            accessTokens = AccessTokenSource { AccessToken("token-1") }
        }.toString() shouldNotContain "token-1"
        shouldThrow<IllegalArgumentException> { AccessToken("a\nb") }.message.orEmpty() shouldContain "value may hold"
        shouldThrow<IllegalArgumentException> { OpenAIConfig { } }.message.orEmpty() shouldContain "apiKey is missing"
    }
}
