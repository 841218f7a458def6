package dev.parley.wire

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.OpenAIConfig
import dev.parley.StreamTruncatedException
import dev.parley.Timeouts
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.testkit.Cut
import dev.parley.testkit.EventStream
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.Reply
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.random.Random
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

/**
 * Calls and streams side by side against a service that fails at random, from a fixed seed. Each must end in what the last of
 * its replies says, and the service must have seen each try, once. The system property `parley.storm.minutes` makes it last:
 * rounds of 2,000 calls and 500 streams then, one of 100 and 30 otherwise. Afterwards nothing is left of them.
 */
class StormTest : AnnotationSpec() {
    private val minutes = System.getProperty("parley.storm.minutes")?.toLong() ?: 0
    private val calls = if (minutes > 0) 2000 else 100
    private val streams = if (minutes > 0) 500 else 30
    private val cancelled = if (minutes > 0) 1000 else 200

    @Test
    suspend fun `every call ends in what its last reply says, and every try is seen once`() = Carrier.wanted.forEach {
        withClue(it) { storm(it) }
    }

    private suspend fun storm(carrier: Carrier) {
        val weather = Weather(SEED, atOnce = carrier == Carrier.OKHTTP)
        against(carrier, Reply.from(weather::next).always()) {
            round(weather, it)
            weather.forget()
        }
    }

    @Test
    suspend fun `streams that are cancelled at any moment leave nothing`() = Carrier.wanted.forEach { carrier ->
        val endless = Reply.events(EventStream.of(List(50) { chunk("$it") }).every(Duration.ofMillis(2)).keepOpen())
        withClue(carrier) { against(carrier, endless.always()) { leave(Random(SEED + it)) } }
    }

    /** Has [round] go on for as long as is wanted, then looks for what is left. */
    private suspend fun against(carrier: Carrier, replies: Reply, round: suspend Wire.(Int) -> Unit) =
        FakeOpenAI.start(FakeOpenAIOptions().recordedRequests(100)).use { fake ->
            fake.script(replies)
            val end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos()
            val threads = threads()
            val openai = Wire(carrier, fake, ::patient).use { wire ->
                var rounds = 0
                var heap = 0L
                do {
                    wire.round(rounds++)
                    if (rounds == 1) heap = liveBytes()
                } while (System.nanoTime() < end)
                val grown = (liveBytes() - heap) shr 20
                if (minutes > 0) {
                    println(
                        "$carrier: $rounds rounds, ${fake.requestCount()} requests, heap $grown MB more",
                    )
                }
                // What the JDK's client was waiting for when it was left, it keeps.
                val kept = if (carrier == Carrier.JDK) Long.MAX_VALUE else MEGABYTES
                withClue("megabytes more than after the first round") { grown shouldBeLessThan kept }
                wire.openai
            }
            withClue("calls in flight") { openai.transport.inFlight shouldBe 0 }
            if (carrier == Carrier.JDK) return@use
            fake.shouldHaveNoConnections()
            withClue("threads more") { eventually(10.seconds) { threads() - threads shouldBeLessThan THREADS } }
            if (minutes > 0) println("$carrier: ${threads() - threads} threads more, ${fake.openConnections()} sockets")
        }

    /** On a busy machine thousands of connections take their time. */
    private fun patient(settings: OpenAIConfig.Builder) {
        settings.maxRetries = 2
        settings.connectTimeout = Duration.ofMinutes(5)
        settings.timeouts = Timeouts(head = 5.minutes, idle = 5.minutes)
    }

    /** The pools of the coroutines and of OkHttp let idle threads go by themselves, a minute later. */
    private fun threads() =
        Thread.getAllStackTraces().keys.count { thread -> POOLS.none { thread.name.startsWith(it) } }

    /** Each leaves after some milliseconds, be it before the head, between events or while it waits for more. */
    private suspend fun Wire.leave(random: Random) = withContext(Dispatchers.IO) {
        val begun = List(cancelled) { launch { openai.chat.stream(request("stream")).collect() } }
        begun.shuffled(random).forEach {
            if (random.nextInt(10) == 0) delay(random.nextLong(5))
            it.cancel()
        }
        begun.joinAll()
        // Or those of many rounds would wait where the service takes its connections from, and keep new ones out.
        if (carrier != Carrier.JDK) fake.shouldHaveNoConnections()
    }

    private fun FakeOpenAI.shouldHaveNoConnections() =
        withClue("all sockets closed") { awaitNoConnections(Duration.ofSeconds(30)) shouldBe true }

    private suspend fun Wire.round(weather: Weather, round: Int) {
        val wrong = withContext(Dispatchers.IO) {
            coroutineScope {
                val all = List(calls) { async { call(weather, "call-$round-$it") } } +
                    List(streams) { async { stream(weather, "stream-$round-$it", Random(SEED + it)) } }
                all.awaitAll().filterNotNull()
            }
        }
        wrong.shouldBeEmpty()
    }

    private fun request(name: String) = ChatCompletionRequest("gpt-5.2", listOf(user("<$name>")))

    /** What is wrong with the end of a call; `null` when it is right. */
    private suspend fun Wire.call(weather: Weather, name: String): String? {
        val outcome = runCatching { openai.chat.create(request(name)).text }
        return weather.wrong(name, outcome.map { listOf(it) }, whole = true)
    }

    /** Some leave before the end. */
    private suspend fun Wire.stream(weather: Weather, name: String, random: Random): String? {
        val most = if (random.nextInt(4) == 0) random.nextInt(1, 3) else Int.MAX_VALUE
        val outcome = runCatching { openai.chat.stream(request(name)).map { it.text }.take(most).toList() }
        return weather.wrong(name, outcome, whole = most == Int.MAX_VALUE)
    }

    private companion object {
        const val SEED = 20_261_127
        const val THREADS = 15
        const val MEGABYTES = 32L
        val POOLS = listOf("DefaultDispatcher-worker", "OkHttp", "Okio")
    }
}

/** What may come in answer to a try, and what a call that ends with it ends in. */
private enum class Fate(
    val stream: () -> Reply,
    val plain: () -> Reply,
    val isMeant: (Result<List<String>>) -> Boolean,
) {
    FINE(
        { Reply.events(EventStream.of(WORDS.map(::chunk)).done()) },
        { Reply.json(200, COMPLETION) },
        { it.isSuccess },
    ),
    OVERLOADED({ Reply.error(503, "Later") }, { Reply.error(503, "Later") }, { it.hasStatus(503) }),
    LIMITED(
        { Reply.rateLimited(Duration.ofMillis(5)) },
        { Reply.rateLimited(Duration.ofMillis(5)) },
        { it.hasStatus(429) },
    ),
    REFUSED({ Reply.error(400, "No") }, { Reply.error(400, "No") }, { it.hasStatus(400) }),
    CLOSED({ Reply.closed() }, { Reply.closed() }, { it.exceptionOrNull() is ConnectionException }),
    RESET({ Reply.reset() }, { Reply.reset() }, { it.exceptionOrNull() is ConnectionException }),
    GARBAGE({ Reply.garbage() }, { Reply.garbage() }, { it.exceptionOrNull() is ConnectionException }),
    CUT(
        { Reply.events(EventStream.of(WORDS.map(::chunk)).cutAfter(2, Cut.FIN)) },
        { Reply.json(200, COMPLETION).cutAfter(20, Cut.FIN) },
        { it.exceptionOrNull().let { cut -> cut is StreamTruncatedException || cut is ConnectionException } },
    ),
    STRANGE(
        { Reply.html(200, "<html></html>") },
        { Reply.html(200, "<html></html>") },
        { it.exceptionOrNull() is DecodingException },
    ),
    ;

    companion object {
        private fun Result<*>.hasStatus(status: Int) = (exceptionOrNull() as? ApiException)?.status == status
    }
}

private val WORDS = listOf("a", "b", "c")

/**
 * Decides what each try meets, and remembers it. Where [atOnce], a request whose connection ended before an answer may come
 * again without being another try.
 */
private class Weather(seed: Int, private val atOnce: Boolean) {
    private val random = Random(seed)
    private val met = ConcurrentHashMap<String, MutableList<Fate>>()
    private val tries = ConcurrentHashMap<String, Int>()
    private val miscounted = CopyOnWriteArrayList<String>()

    fun next(request: RecordedRequest): Reply {
        val body = request.bodyText()
        val name = body.substringAfter('<').substringBefore('>')
        val fate = synchronized(random) { if (random.nextBoolean()) Fate.FINE else Fate.entries.random(random) }
        val fates = met.computeIfAbsent(name) { CopyOnWriteArrayList() }
        val again = atOnce && fates.lastOrNull() in setOf(Fate.CLOSED, Fate.RESET)
        val count = (request.header("X-Retry-Count") ?: "0").toInt()
        val next = tries[name] ?: 0
        val isSame = again && count == next - 1
        if (count != next && !isSame) miscounted += name
        tries[name] = count + 1
        fates += fate
        return if (name.startsWith("stream")) fate.stream() else fate.plain()
    }

    /** What is wrong with [outcome], of which all was wanted if [whole]. */
    fun wrong(name: String, outcome: Result<List<String>>, whole: Boolean): String? {
        val fates = met[name].orEmpty()
        val last = fates.lastOrNull() ?: return "$name never came: $outcome"
        val words = if (name.startsWith("stream")) WORDS else listOf("Hello")
        val right = when {
            name in miscounted || tries.getValue(name) > 3 -> false
            outcome.isSuccess && !whole -> outcome.getOrThrow() == words.take(outcome.getOrThrow().size)
            else -> last.isMeant(outcome) && outcome.getOrNull().let { it == null || it == words }
        }
        return if (right) null else "$name met $fates, and ended in $outcome"
    }

    fun forget() {
        met.clear()
        tries.clear()
    }
}
