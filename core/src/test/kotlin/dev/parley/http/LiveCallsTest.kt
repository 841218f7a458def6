package dev.parley.http

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.test.runTest
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger

/** A client that is closed while calls begin and end: none goes on. */
class LiveCallsTest : AnnotationSpec() {
    /** The calls in flight, where something happens at the moments at which closing may come between. */
    private class Gate(private val jobs: MutableSet<Job> = ConcurrentHashMap.newKeySet()) : MutableSet<Job> by jobs {
        val calls = LiveCalls(this)
        var beforeAdding: () -> Unit = {}
        var afterAdding: () -> Unit = {}
        var beforeEnding: () -> Unit = {}

        override fun add(element: Job): Boolean {
            beforeAdding()
            return jobs.add(element).also { afterAdding() }
        }

        /** Who closes goes through them from here on. */
        override fun iterator(): MutableIterator<Job> = jobs.iterator().also { beforeEnding() }

        /** A call that goes as far as it can, and would go on for ever; [begun] when it may send something. */
        fun begin(scope: CoroutineScope, begun: CompletableDeferred<Unit> = CompletableDeferred()): Deferred<Unit> =
            scope.async(start = CoroutineStart.UNDISPATCHED) {
                calls.track {
                    begun.complete(Unit)
                    awaitCancellation()
                }
            }
    }

    private suspend fun Deferred<Unit>.shouldSayThatTheClientIsClosed() {
        val failure = shouldThrow<IllegalStateException> { await() }
        failure.message shouldBe "the client is closed"
    }

    @Test
    fun `a call that begins when the client is closed before, or just after, it is noted sends nothing`() = runTest {
        val moments = listOf<(Gate) -> Unit>(
            { gate -> gate.beforeAdding = { gate.calls.close() } },
            { gate -> gate.afterAdding = { gate.calls.close() } },
        )
        supervisorScope {
            for (moment in moments) {
                val gate = Gate().also(moment)
                val begun = CompletableDeferred<Unit>()
                gate.begin(this, begun).shouldSayThatTheClientIsClosed()
                begun.isCompleted shouldBe false
                gate.calls.size shouldBe 0
            }
        }
    }

    @Test
    fun `a call that begins while the others are ended sends nothing, and they end`() = runTest {
        supervisorScope {
            val gate = Gate()
            val others = List(3) { gate.begin(this) }
            val begun = CompletableDeferred<Unit>()
            var late: Deferred<Unit>? = null
            gate.beforeEnding = { late = gate.begin(this, begun) }
            gate.calls.close() shouldBe true
            late.shouldNotBeNull().shouldSayThatTheClientIsClosed()
            begun.isCompleted shouldBe false
            others.forEach { it.shouldSayThatTheClientIsClosed() }
            gate.calls.size shouldBe 0
        }
    }

    @Test
    fun `a call that ends while the others are ended keeps its result`() = runTest {
        supervisorScope {
            val gate = Gate()
            val answer = CompletableDeferred<String>()
            val answered = async(Dispatchers.Unconfined) { gate.calls.track { answer.await() } }
            val other = gate.begin(this)
            gate.beforeEnding = { answer.complete("Hello") }
            gate.calls.close() shouldBe true
            answered.await() shouldBe "Hello"
            other.shouldSayThatTheClientIsClosed()
        }
    }

    @Test
    fun `of two that close it at once one has something to clear up`() {
        val many = List(20_000) { LiveCalls() }
        val turn = AtomicInteger()
        val closers = List(2) {
            CompletableFuture.supplyAsync {
                many.mapIndexed { index, calls ->
                    turn.incrementAndGet()
                    while (turn.get() < 2 * (index + 1)) Thread.yield()
                    calls.close()
                }
            }
        }
        val (one, other) = closers.map { it.join() }
        one.zip(other).count { (mine, yours) -> mine == yours } shouldBe 0
    }

    @Test
    fun `only the first to close it has something to clear up`() {
        val gate = Gate()
        var second: Boolean? = null
        gate.beforeEnding = { second = gate.calls.close() }
        gate.calls.close() shouldBe true
        second shouldBe false
        gate.calls.close() shouldBe false
    }
}
