package dev.parley.okhttp

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.testkit.FakeOpenAI
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.shouldBe
import java.util.concurrent.TimeUnit
import kotlin.time.Duration.Companion.seconds

/** Threads are there while there are calls, and keep no program from ending. */
class ThreadsTest : AnnotationSpec() {
    private fun threads() = Thread.getAllStackTraces().keys.filter { it.name.startsWith("parley-okhttp-") }

    @Test
    suspend fun `a closed client has no thread and no socket`() = FakeOpenAI.start().use { fake ->
        val openai = forgotten(fake.baseUrl())
        openai.models.list()
        threads().shouldNotBeEmpty()
        threads().all { it.isDaemon } shouldBe true
        openai.close()
        eventually(10.seconds) { threads().shouldBeEmpty() }
        eventually(10.seconds) { fake.openConnections() shouldBe 0 }
    }

    @Test
    fun `a program that forgets to close its client ends all the same`() = FakeOpenAI.start().use { fake ->
        val program = ProcessBuilder(
            ProcessHandle.current().info().command().get(),
            "-cp",
            System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path"),
            ForgetfulProgram::class.java.name,
            fake.baseUrl(),
        ).redirectErrorStream(true).start()
        val lines = program.inputReader().lineSequence()
        withClue("said") { lines.last() shouldBe "done" }
        withClue("ended") { program.waitFor(10, TimeUnit.SECONDS) shouldBe true }
    }

    companion object {
        fun forgotten(url: String) = OpenAI {
            apiKey = "sk-test"
            baseUrl = url
            engine = Engine.OK_HTTP
        }
    }
}
