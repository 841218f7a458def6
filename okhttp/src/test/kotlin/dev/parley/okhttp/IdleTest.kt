package dev.parley.okhttp

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.comparables.shouldBeLessThanOrEqualTo
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.withContext
import java.time.Duration
import kotlin.time.Duration.Companion.seconds

/** What no call needs any more does not stay for long. */
class IdleTest : AnnotationSpec() {
    private fun threads() = Thread.getAllStackTraces().keys.filter { it.name.startsWith("parley-okhttp-") }

    @Test
    suspend fun `after a burst of calls a client lets its sockets and threads go`() = FakeOpenAI.start().use { fake ->
        val short = IdleLimits(Duration.ofSeconds(1), Duration.ofSeconds(1))
        val openai = OpenAI {
            apiKey = "sk-test"
            baseUrl = fake.baseUrl()
            engine = Engine.of(OkHttpProvider(null, short))
        }
        openai.use {
            fake.script(Reply.json(200, MODELS).after(Duration.ofMillis(500)).times(BURST))
            val counts = withContext(Dispatchers.Default) {
                List(BURST) { async { openai.models.list().data.size } }.awaitAll()
            }
            counts.toSet() shouldBe setOf(1)
            withClue("at once") { fake.connectionsAccepted() shouldBeGreaterThan 50 }
            withClue("sockets") { eventually(30.seconds) { fake.openConnections() shouldBe 0 } }
            withClue("threads") { eventually(30.seconds) { threads().shouldBeEmpty() } }
            openai.models.list().data.isEmpty() shouldBe false
        }
    }

    @Test
    fun `that takes less than a minute`() {
        IdleLimits.DEFAULT.connections() shouldBeLessThanOrEqualTo Duration.ofSeconds(50)
        IdleLimits.DEFAULT.threads() shouldBeLessThanOrEqualTo Duration.ofSeconds(50)
    }

    private companion object {
        /** More than OkHttp may keep. */
        const val BURST = 1200
    }
}
