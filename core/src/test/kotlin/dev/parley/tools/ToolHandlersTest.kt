package dev.parley.tools

import dev.parley.ToolFailedException
import dev.parley.millis
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.matchers.types.shouldBeSameInstanceAs
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration
import java.util.concurrent.CancellationException
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.function.Function
import kotlin.time.Duration.Companion.seconds

class ToolHandlersTest : AnnotationSpec() {
    private fun call(name: String, arguments: String = "{}") = ToolInvocation("call_$name", name, arguments)

    @Test
    fun `each function is answered by its handler, in the order of the calls`() = runTest {
        val tools = ToolHandlers {
            on("text") { "Hello ${it.arguments}" }
            on("json") { it.json().getValue("a") }
            on("null") { null }
            on("unit") { }
            on("java", Function<ToolInvocation, Any> { 42 })
            onAsync("later") { CompletableFuture.completedFuture(it.id) }
        }
        tools.answer(
            listOf(call("text", "x"), call("json", """{"a":"b"}""")) +
                listOf("null", "unit", "java", "later").map(::call),
        ) shouldBe listOf("Hello x", JsonPrimitive("b").toString(), "", "", "42", "call_later")
        tools.names shouldBe setOf("text", "json", "null", "unit", "java", "later")
    }

    @Test
    fun `handlers run at the same time, unless told otherwise`() = runTest {
        val calls = listOf(call("a"), call("b"), call("a"))
        fun slow(parallel: Boolean) = ToolHandlers {
            on("a") { delay(1000) }
            on("b") { delay(3000) }
            parallel(parallel)
        }
        slow(parallel = true).answer(calls)
        millis shouldBe 3000
        slow(parallel = false).answer(calls)
        millis shouldBe 8000
    }

    @Test
    fun `what goes wrong is told to the model, and to whoever listens`() = runTest {
        val outcomes = mutableListOf<ToolOutcome>()
        val broken = IllegalStateException("no such city")
        val tools = ToolHandlers {
            on("throws") { throw broken }
            on("cancelled") { throw CancellationException("by itself") }
            on("silent") { awaitCancellation() }
            on("stubborn") { withContext(NonCancellable) { CompletableDeferred<Unit>().await() } }
            on("fine") { "ok" }
            timeLimit(5.seconds)
            timeLimit(2.seconds, "silent")
            onOutcome { outcomes += it }
        }
        tools.answer(listOf("throws", "cancelled", "silent", "stubborn", "nobody", "fine").map(::call)) shouldBe listOf(
            "Error: the function throws failed: no such city",
            "Error: the function cancelled failed: by itself",
            "Error: the function silent gave nothing within 2000 ms",
            "Error: the function stubborn gave nothing within 5000 ms",
            "Error: the function nobody does not exist",
            "ok",
        )
        millis shouldBe 5000
        outcomes.first { it is ToolOutcome.Failed }.shouldBeInstanceOf<ToolOutcome.Failed>().cause shouldBe broken
        outcomes.last() shouldBe ToolOutcome.TimedOut(call("stubborn"), Duration.ofSeconds(5))
        (ToolOutcome.UnknownFunction(call("nobody")) in outcomes) shouldBe true
        (ToolOutcome.Answered(call("fine"), "ok") in outcomes) shouldBe true
    }

    @Test
    fun `a failure ends it all where that is wanted, and shows nothing of what was said`() = runTest {
        val broken = IllegalStateException("secret")
        val tools = ToolHandlers {
            on("throws") { throw broken }
            on("silent") { awaitCancellation() }
            onFailure(ToolFailurePolicy.ABORT)
        }
        val calls = listOf(call("silent"), call("throws", "secret"))
        val failure = shouldThrow<ToolFailedException> { tools.answer(calls) }
        failure.toolName to failure.callId shouldBe ("throws" to call("throws").id)
        failure.message.orEmpty() shouldStartWith "the function throws failed"
        failure.message.orEmpty() shouldNotContain "secret"
        generateSequence<Throwable>(failure) { it.cause }.last() shouldBeSameInstanceAs broken
        shouldThrow<ToolFailedException> { tools.answer(listOf(call("nobody"))) }.message shouldBe
            "the function nobody does not exist"
    }

    @Test
    fun `cancelling interrupts a handler that blocks`() = runTest {
        val begun = CompletableDeferred<Unit>()
        val interrupted = CompletableDeferred<Unit>()
        val tools = ToolHandlers {
            on(
                "blocks",
                Function<ToolInvocation, Any> {
                    begun.complete(Unit)
                    try {
                        CountDownLatch(1).await()
                    } catch (_: InterruptedException) {
                        interrupted.complete(Unit)
                    }
                },
            )
        }
        val answering = launch { tools.answer(listOf(call("blocks"))) }
        begun.await()
        answering.cancelAndJoin()
        interrupted.await()
    }

    @Test
    fun `a handler that makes no sense is refused by name`() {
        val builder = ToolHandlers.builder().on("a") { "" }
        val cases: List<Pair<String, () -> Any>> = listOf(
            "name" to { builder.on("a") { "" } },
            "name" to { builder.on(" ") { "" } },
            "limit" to { builder.timeLimit(Duration.ZERO) },
            "limit" to { builder.timeLimit(Duration.ofSeconds(-1), "a") },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message.orEmpty() shouldStartWith "$name must "
        }
    }
}
