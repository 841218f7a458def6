package dev.parley.bridge.process

import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Retired
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe

class LoadTest : AnnotationSpec() {
    private val today = FakeOpenAIOptions().without(Retired.ASSISTANTS).recordedRequests(1)

    @Test
    fun `a thousand runs at once leave nothing behind`() = FakeOpenAI.start(today).use { fake ->
        val options = listOf("-Xmx192m", "-Xss256k", "-XX:+UseSerialGC")
        val program = Children.start(LoadProgram::class, fake.baseUrl(), "1000", "3", options = options)
        val used = program.inputReader().readLines().map { it.toLong() }
        program.waitFor() shouldBe 0
        withClue("bytes in use: $used") {
            used.size shouldBe 3
            used.last() - used.first() shouldBeLessThan 8_000_000L
        }
    }
}
