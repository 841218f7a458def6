package dev.parley.tools

import dev.parley.CapturedLogs
import dev.parley.ToolFailedException
import dev.parley.millis
import dev.parley.schema.JsonType
import dev.parley.schema.jsonType
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.matchers.types.shouldBeSameInstanceAs
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.withContext
import kotlinx.serialization.Serializable
import org.slf4j.event.Level
import java.time.Duration
import java.util.concurrent.CancellationException
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.function.Function
import java.util.function.Predicate
import kotlin.time.Duration.Companion.seconds

class ToolsTest : AnnotationSpec() {
    @Serializable
    data class Trip(val city: String, val days: Int? = null)

    @Serializable
    data class Forecast(val city: String, val sunny: Boolean)

    private fun call(name: String, arguments: String = "{}") = ToolInvocation("call_$name", name, arguments)

    private fun trip(name: String) = call(name, """{"city":"Oslo"}""")

    @Test
    fun `a tool is the definition of a function and its handler`() = runTest {
        val weather = tool<Trip>("weather", "Tells the weather.") { Forecast(it.city, sunny = false) }
        weather.definition shouldBe
            FunctionDefinition("weather", "Tells the weather.", jsonType<Trip>().schema, strict = true)
        Tools.of(weather).run {
            names to definitions shouldBe (setOf("weather") to listOf(weather.definition))
            answer(listOf(trip("weather"))) shouldBe listOf("""{"city":"Oslo","sunny":false}""")
        }
    }

    @Test
    fun `text is given as it is, nothing as an empty text, and all else as JSON`() = runTest {
        val tools = Tools {
            add(tool<Trip>("text") { "Hello ${it.city}" })
            add(tool<Unit>("none") { })
            add(tool<Unit>("null") { null })
            add(tool<Trip>("list") { trip -> List(2) { trip } })
            add(Tool.handler("raw") { call -> call.arguments })
            add(Tool.of("java", null, Trip::class.java, ToolHandler { it.city.length }))
            add(Tool.of("typed", null, jsonType<Trip>(), ToolHandler { it }))
            add(Tool.handler("later", ToolHandler { CompletableFuture.completedFuture(it.id) }))
        }
        tools.answer(
            listOf(
                trip("text"),
                call("none", ""),
                call("null"),
                trip("list"),
                call("raw", "x"),
                trip("java"),
                trip("typed"),
                call("later"),
            ),
        ) shouldBe listOf(
            "Hello Oslo",
            "",
            "",
            """[{"city":"Oslo"},{"city":"Oslo"}]""",
            "x",
            "4",
            """{"city":"Oslo"}""",
            "call_later",
        )
        tools.definitions.map { it.name } shouldBe listOf("text", "none", "null", "list", "java", "typed")
    }

    @Test
    fun `handlers run at the same time, unless told otherwise`() = runTest {
        val calls = listOf(call("a"), call("b"), call("a"))
        fun slow(parallel: Boolean) = Tools {
            add(tool<Unit>("a") { delay(1000) })
            add(tool<Unit>("b") { delay(3000) })
            parallel(parallel)
        }
        slow(parallel = true).answer(calls)
        millis shouldBe 3000
        slow(parallel = false).answer(calls)
        millis shouldBe 8000
    }

    @Test
    fun `what goes wrong is told to the model without a word of the exception, and to whoever listens`() = runTest {
        val outcomes = mutableListOf<ToolOutcome>()
        val broken = IllegalStateException("jdbc:secret")
        val tools = Tools {
            add(tool<Unit>("throws") { throw broken })
            add(tool<Unit>("cancelled") { throw CancellationException("by itself") })
            add(tool<Unit>("silent") { awaitCancellation() })
            add(tool<Unit>("stubborn") { withContext(NonCancellable) { CompletableDeferred<Unit>().await() } })
            add(tool<Trip>("unfit") { "never" })
            add(tool<Unit>("unknown output") { Thread.currentThread() })
            add(tool<Unit>("fine") { "ok" })
            timeLimit(5.seconds)
            timeLimit(2.seconds, "silent")
            onOutcome { outcomes += it }
        }
        val names = listOf("throws", "cancelled", "silent", "stubborn", "unfit", "unknown output", "nobody", "fine")
        tools.answer(names.map(::call)) shouldBe listOf(
            "Error: the function throws failed.",
            "Error: the function cancelled failed.",
            "Error: the function silent gave nothing within 2000 ms.",
            "Error: the function stubborn gave nothing within 5000 ms.",
            "Error: the function unfit was called with arguments that do not match its schema.",
            "Error: the function unknown output failed.",
            "Error: the function nobody does not exist.",
            "ok",
        )
        millis shouldBe 5000
        outcomes.first { it is ToolOutcome.Failed }.shouldBeInstanceOf<ToolOutcome.Failed>().cause shouldBe broken
        outcomes.last() shouldBe ToolOutcome.TimedOut(call("stubborn"), Duration.ofSeconds(5))
        outcomes shouldContain ToolOutcome.UnknownFunction(call("nobody"))
        outcomes shouldContain ToolOutcome.Answered(call("fine"), "ok")
        outcomes.first { it.invocation.name == "unfit" }.shouldBeInstanceOf<ToolOutcome.InvalidArguments>()
    }

    @Test
    fun `a failure is logged with its exception, and the caller may write what the model hears`() = runTest {
        val tools = Tools {
            add(tool<Unit>("throws") { error("no such city") })
            onFailure(Function { "Try ${it.invocation.name} later." })
        }
        val logs = CapturedLogs.during(Level.WARN) {
            tools.answer(listOf(call("throws"))) shouldBe listOf("Try throws later.")
        }
        logs.single() shouldStartWith "WARN dev.parley.tools the function throws failed"
        logs.single() shouldContain "IllegalStateException: no such city"
    }

    @Test
    fun `a failure ends it all where that is wanted, and shows nothing of what was said`() = runTest {
        val broken = IllegalStateException("secret")
        val tools = Tools {
            add(tool<Unit>("throws") { throw broken })
            add(tool<Unit>("silent") { awaitCancellation() })
            onFailure(ToolFailurePolicy.ABORT)
        }
        val failure = shouldThrow<ToolFailedException> { tools.answer(listOf(call("silent"), call("throws"))) }
        failure.toolName to failure.callId shouldBe ("throws" to call("throws").id)
        failure.message.orEmpty() shouldStartWith "the function throws failed"
        failure.message.orEmpty() shouldNotContain "secret"
        generateSequence<Throwable>(failure) { it.cause }.last() shouldBeSameInstanceAs broken
        shouldThrow<ToolFailedException> { tools.answer(listOf(call("nobody"))) }.message shouldBe
            "the function nobody does not exist"
    }

    @Test
    fun `a call that is not approved does not run, and the model is told`() = runTest {
        val paid = mutableListOf<String>()
        val pay = tool<Trip>("pay") { paid += it.city }
        val careful = Tools {
            add(pay)
            approve { it.json()["city"].toString() == "\"Oslo\"" }
        }
        careful.answer(listOf(trip("pay"), call("pay", """{"city":"Rome"}"""))) shouldBe
            listOf("", "Error: the function pay may not be called: the call was not approved.")
        paid shouldBe listOf("Oslo")
        Tools.builder().add(pay).approve(Predicate { false }).build().answer(listOf(trip("pay")))
        paid.size shouldBe 1
    }

    @Test
    fun `cancelling interrupts a handler that blocks`() = runTest {
        val begun = CompletableDeferred<Unit>()
        val interrupted = CompletableDeferred<Unit>()
        val blocks = Tool.handler(
            "blocks",
            ToolHandler {
                begun.complete(Unit)
                try {
                    CountDownLatch(1).await()
                } catch (_: InterruptedException) {
                    interrupted.complete(Unit)
                }
            },
        )
        val answering = launch { Tools.of(blocks).answer(listOf(call("blocks"))) }
        begun.await()
        answering.cancelAndJoin()
        interrupted.await()
    }

    @Test
    fun `handlers that block use the executor of the caller, else threads that do not run out`() = runTest {
        val many = 100
        val all = CountDownLatch(many)
        val blocks = Tool.handler(
            "blocks",
            ToolHandler {
                all.countDown()
                all.await()
            },
        )
        List(many) { async { Tools.of(blocks).answer(listOf(call("blocks"))) } }.awaitAll().size shouldBe many
        val where = Tool.handler("where", ToolHandler { Thread.currentThread().name })
        val executor = Executors.newSingleThreadExecutor { Thread(it, "mine") }
        try {
            withContext(HandlerThreads(executor)) {
                Tools.of(where).answer(listOf(call("where")))
            }.single() shouldStartWith
                "mine"
        } finally {
            executor.shutdown()
        }
    }

    @Test
    fun `what makes no sense is refused by name`() {
        val one = tool<Unit>("a") { }
        val cases: List<Pair<String, () -> Any>> = listOf(
            "name" to { tool<Unit>(" ") { } },
            "tool" to { Tools.of(one, one) },
            "limit" to { Tools.builder().timeLimit(Duration.ZERO) },
            "limit" to { Tools.builder().timeLimit(Duration.ofSeconds(-1), "a") },
            "replies" to { Tools.builder().limit(0) },
            "tools" to { Tools.of(one).requireHandlers(listOf("a", "b")) },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message.orEmpty() shouldStartWith "$name must "
        }
        shouldThrow<IllegalArgumentException> { Tool.of("a", null, Thread::class.java, ToolHandler { "" }) }
            .message.orEmpty() shouldContain "@Serializable"
        JsonType.of(Trip::class.java).name shouldBe "Trip"
    }
}
