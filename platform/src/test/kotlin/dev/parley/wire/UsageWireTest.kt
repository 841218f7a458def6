package dev.parley.wire

import dev.parley.BadRequestException
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.usage.CompletionsUsageRequest
import dev.parley.usage.CostsRequest
import dev.parley.usage.UsageBucketWidth
import dev.parley.usage.UsageRequest
import dev.parley.usage.usage
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import java.math.BigDecimal
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicReference

/** What the fake was asked for, as the fake tells of it. */
class UsageWireTest : WireTest() {
    private val begin = Instant.parse("2026-01-01T00:00:00Z")
    private val now = AtomicReference(begin)

    @BeforeEach
    fun rewind() = now.set(begin)

    @Test
    suspend fun `each day has what was used in it`() = onEveryEngine(FakeOpenAIOptions().clock(now::get)) {
        now.set(begin)
        val chat = ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))
        repeat(2) { openai.chat.create(chat) }
        now.set(begin + Duration.ofDays(2))
        openai.chat.create(chat)
        val days = openai.usage.completions(CompletionsUsageRequest(begin, limit = 1)).all().toList()
        days.map { day -> day.results.sumOf { it.requests } } shouldBe listOf(2, 0, 1)
        days[1].startTime shouldBe begin + Duration.ofDays(1)
        val costs = openai.usage.costs(CostsRequest(begin)).data.flatMap { it.results }
        costs.map { it.amount?.value } shouldBe listOf(BigDecimal("0.02"), BigDecimal("0.01"))
        val hours = UsageRequest(begin, bucketWidth = UsageBucketWidth.HOUR)
        openai.usage.codeInterpreterSessions(hours).data.size shouldBe 24
        failure<BadRequestException> { openai.usage.vectorStores(hours.copy(page = "elsewhere")) }
        failure<BadRequestException> {
            openai.usage.vectorStores(hours.copy(bucketWidth = UsageBucketWidth.of("1y")))
        }
    }
}
