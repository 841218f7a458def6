package dev.parley.wire

import dev.parley.CapturedLogs
import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import dev.parley.Timeouts
import dev.parley.http.CallClock
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeInRange
import io.kotest.matchers.shouldBe
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.java.Java
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.slf4j.event.Level
import java.net.InetSocketAddress
import java.net.ProxySelector
import java.time.Duration
import java.util.ServiceLoader
import java.util.concurrent.ConcurrentLinkedQueue
import javax.net.ssl.SSLContext
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toKotlinDuration

/** What carries the calls of a test. */
enum class Carrier {
    CIO,
    OKHTTP,
    JDK,
    ;

    companion object {
        /** Those that this run is about: the property `wire.carriers` names them, or else it is about all. */
        val wanted: List<Carrier> =
            System.getProperty("wire.carriers")?.split(',')?.map(Carrier::valueOf) ?: entries
    }
}

/** What a module lays over the engines of all wire tests, and the service that it is for; found by [ServiceLoader]. */
interface Cover {
    fun over(engine: Engine): Engine

    fun service(options: FakeOpenAIOptions): FakeOpenAIOptions

    companion object {
        val found: Cover? = ServiceLoader.load(Cover::class.java).firstOrNull()
    }
}

/**
 * The client against the fake, over real sockets. Every case runs on every engine, and must leave no socket open, and
 * no key in a log or an exception.
 */
abstract class WireTest : AnnotationSpec() {
    private val fakesOfJdk = ConcurrentLinkedQueue<FakeOpenAI>()

    /** Runs [test] on each engine, against a fake of its own. Nothing is retried unless [configure] says so. */
    suspend fun onEveryEngine(
        options: FakeOpenAIOptions = FakeOpenAIOptions(),
        configure: OpenAIConfig.Builder.() -> Unit = {},
        test: suspend Wire.() -> Unit,
    ) = on(*Carrier.entries.toTypedArray(), options = options, configure = configure, test = test)

    /** Runs [test] on the engines that open WebSockets. */
    suspend fun onEverySocketEngine(
        options: FakeOpenAIOptions = FakeOpenAIOptions(),
        configure: OpenAIConfig.Builder.() -> Unit = {},
        test: suspend Wire.() -> Unit,
    ) = on(Carrier.CIO, Carrier.OKHTTP, options = options, configure = configure, test = test)

    suspend fun on(
        vararg carriers: Carrier,
        options: FakeOpenAIOptions = FakeOpenAIOptions(),
        configure: OpenAIConfig.Builder.() -> Unit = {},
        test: suspend Wire.() -> Unit,
    ) = carriers.filter { it in Carrier.wanted }.forEach { carrier ->
        val fake = FakeOpenAI.start(Cover.found?.service(options) ?: options)
        try {
            CapturedLogs.begin(Level.TRACE)
            val wire = Wire(carrier, fake, configure)
            withClue(carrier) {
                withContext(Dispatchers.IO) { withTimeout(60.seconds) { wire.test() } }
                wire.close()
                wire.shouldLeaveNothing()
            }
        } finally {
            CapturedLogs.wanted = null
            if (carrier == Carrier.JDK) fakesOfJdk += fake else fake.close()
        }
    }

    private suspend fun Wire.shouldLeaveNothing() {
        withClue("lines that hold the key") { (CapturedLogs.lines + failures).filter { KEY in it }.shouldBeEmpty() }
        if (carrier != Carrier.JDK) withClue("all sockets closed") { fake.awaitNoConnections(SECOND) shouldBe true }
        if (keptByJdk == NONE) return
        withClue("sockets kept") {
            eventually(SECOND.toKotlinDuration()) { fake.openConnections() shouldBeInRange keptByJdk }
        }
        fake.close()
    }

    /** The JDK's client cannot be closed in Java 17: its idle connections end by themselves, a second later. */
    @AfterAll
    fun `the JDK's client leaves no socket open either`() {
        val open = fakesOfJdk.filterNot { it.awaitNoConnections(SECOND.multipliedBy(4)) }.map { it.requests() }
        fakesOfJdk.forEach(FakeOpenAI::close)
        withClue("what came to fakes with an open socket") { open.shouldBeEmpty() }
    }

    companion object {
        const val KEY = "sk-wire-0123456789-secret"
        val SECOND: Duration = Duration.ofSeconds(1)
        val NONE = 0..0

        init {
            System.setProperty("jdk.httpclient.keepalive.timeout", "1")
        }
    }
}

/** One case on one engine: the fake, a client of it, and what went wrong with its calls. */
class Wire(
    val carrier: Carrier,
    val fake: FakeOpenAI,
    private val configure: OpenAIConfig.Builder.() -> Unit,
) : AutoCloseable {
    private val opened = ConcurrentLinkedQueue<AutoCloseable>()

    /** The text of every failure that [failure] met, with all its causes. */
    val failures = ConcurrentLinkedQueue<String>()

    /**
     * How many sockets stay open after the test: Ktor does not interrupt the JDK's client while that waits for a head
     * or for more of a body, nor does the client notice that the call is over.
     */
    var keptByJdk = WireTest.NONE
        set(value) {
            if (carrier == Carrier.JDK) field = value
        }

    /** Whether the fake is what the client calls, with nothing between that calls it otherwise. */
    val direct: Boolean get() = Cover.found == null

    /** How many retries the log tells of. */
    val retries: Int get() = CapturedLogs.lines.count { "is tried again in" in it }

    val openai: OpenAI = client()

    /** Another client, with the settings of this case and then those of [more]. */
    fun client(more: OpenAIConfig.Builder.() -> Unit = {}): OpenAI {
        val builder = OpenAIConfig.Builder().apply {
            apiKey = WireTest.KEY
            baseUrl = fake.baseUrl()
            maxRetries = 0
            timeouts = Timeouts(head = 20.seconds, idle = 20.seconds)
            clock = AT_ONCE
            configure()
            more()
        }
        val engine = when (carrier) {
            Carrier.CIO -> Engine.CIO
            Carrier.OKHTTP -> Engine.OK_HTTP
            Carrier.JDK -> Engine.of(jdk(builder).also(opened::add))
        }
        builder.engine = Cover.found?.over(engine) ?: engine
        return OpenAI(builder.build()).also(opened::add)
    }

    /** The failure of [call], which must be a [T]. */
    suspend inline fun <reified T : Throwable> failure(crossinline call: suspend () -> Any?): T {
        val failure = runCatching { call() }.exceptionOrNull()
        failures += failure?.stackTraceToString().orEmpty()
        return failure as? T ?: throw AssertionError("$carrier: expected ${T::class.simpleName}, was $failure", failure)
    }

    override fun close() = opened.reversed().forEach(AutoCloseable::close)

    private fun jdk(settings: OpenAIConfig.Builder): HttpClientEngine = Java.create {
        config {
            connectTimeout(settings.connectTimeout)
            settings.trustManager?.let { trust ->
                sslContext(SSLContext.getInstance("TLS").apply { init(null, arrayOf(trust), null) })
            }
            settings.proxy?.let { proxy(ProxySelector.of(InetSocketAddress(it.host, it.port))) }
        }
    }

    private companion object {
        /** Chance beyond its range: the wait of half a second shrinks to a few milliseconds. */
        val AT_ONCE = CallClock(random = { 3.98 })
    }
}
