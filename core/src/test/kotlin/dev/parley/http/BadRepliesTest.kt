package dev.parley.http

import dev.parley.FakeService
import dev.parley.FakeService.Companion.bytes
import dev.parley.OpenAIException
import dev.parley.chat.ChatCompletions
import dev.parley.chat.HELLO
import dev.parley.chat.toCompletion
import dev.parley.json.Bender
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlin.random.Random
import kotlin.time.Duration.Companion.minutes

/** Whatever is sent ends in a result or in a failure of the library's. `-Dparley.replies=100000` tries more. */
class BadRepliesTest : AnnotationSpec() {
    private val count = Integer.getInteger("parley.replies", 500)
    private val bender = Bender(Random(11))

    @Test
    fun `mutated replies end in a result or in an exception of the library`() = runTest(timeout = 60.minutes) {
        val reply = resource("openrouter/chat.json")
        tried(count / 2) { read(bender.bent(reply), "application/json") { create(HELLO) } }
    }

    @Test
    fun `mutated streams end in a result or in an exception of the library`() = runTest(timeout = 60.minutes) {
        val events = resource("openrouter/stream.sse")
        tried(count / 2) { read(bender.bent(events), "text/event-stream") { stream(HELLO).toCompletion() } }
    }

    private suspend fun tried(times: Int, read: suspend () -> Boolean) {
        var results = 0
        repeat(times) { if (read()) results++ }
        (results in 1 until times) shouldBe true
    }

    private suspend fun TestScope.read(
        body: ByteArray,
        type: String,
        call: suspend ChatCompletions.() -> Unit,
    ): Boolean = FakeService(this, bytes(body, contentType = type)).client { maxRetries = 0 }.use {
        try {
            it.chat.call()
            true
        } catch (_: OpenAIException) {
            false
        }
    }

    private fun resource(name: String): ByteArray =
        checkNotNull(javaClass.getResourceAsStream("/servers/$name")).use { it.readBytes() }
}
