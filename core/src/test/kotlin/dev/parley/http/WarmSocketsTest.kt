package dev.parley.http

import dev.parley.OpenAIConfig
import dev.parley.RequestOptions
import dev.parley.Timeouts
import dev.parley.http.carrier.CarrierSocket
import dev.parley.http.carrier.Reply
import dev.parley.http.carrier.SocketEnd
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.time.Duration

/** Which of the free sockets a message takes, and how long they are kept. */
class WarmSocketsTest : AnnotationSpec() {
    private var nanos = 0L
    private val clock = CallClock(nanoTime = { nanos })

    @BeforeEach
    fun `begin at nought`() {
        nanos = 0
    }

    @Test
    fun `a message takes the socket of what it goes on with, or else the one used last`() {
        val warm = WarmSockets(clock)
        val (a, b, c) = listOf("a", "b", "c").map { made -> warmSocket().also { it.made = made } }
        listOf(a, b, c).forEach(warm::leave)
        warm.take(SETTINGS, "a") shouldBe a
        warm.take(SETTINGS, null) shouldBe c
        warm.take(SETTINGS, "unknown") shouldBe b
        warm.take(SETTINGS, "b") shouldBe null
    }

    @Test
    fun `other settings, and one that has ended, are not for it`() {
        val warm = WarmSockets(clock)
        val free = warmSocket()
        warm.leave(free)
        warm.take("others", null) shouldBe null
        free.socket.cancel()
        warm.take(SETTINGS, null) shouldBe null
    }

    @Test
    fun `one that was idle for more than five minutes is ended`() {
        val warm = WarmSockets(clock)
        val free = warmSocket()
        warm.leave(free)
        pass(Duration.ofMinutes(5))
        warm.take(SETTINGS, null) shouldBe free
        warm.leave(free)
        pass(Duration.ofMinutes(5).plusNanos(1))
        warm.take(SETTINGS, null) shouldBe null
        free.socket.isOpen shouldBe false
    }

    @Test
    fun `one that is fifty minutes old is ended, however busy it was`() {
        val warm = WarmSockets(clock)
        val busy = warmSocket()
        warm.leave(busy)
        repeat(12) {
            pass(Duration.ofMinutes(4))
            warm.take(SETTINGS, null) shouldBe busy
            warm.leave(busy)
        }
        pass(Duration.ofMinutes(4))
        warm.take(SETTINGS, null) shouldBe null
    }

    private fun pass(time: Duration) {
        nanos += time.toNanos()
    }

    private fun warmSocket(): WarmSocket {
        val config = OpenAIConfig.Builder().apply {
            apiKey = "sk-test"
            clock = this@WarmSocketsTest.clock
        }.build()
        val settings = CallSettings(config, RequestOptions.NONE)
        val ticker = Ticker(clock)
        val watchdog = Watchdog(Timeouts.DEFAULT, null, clock, ticker)
        val answer = Answer(ApiCall.get("responses"), SwitchingProtocols, 0, watchdog, settings.secrets)
        return WarmSocket(
            Socket(IdleSocket(), answer, JsonBytes(OpenAIJson).reader(), settings, config, ticker) {
            },
            SETTINGS,
        )
    }

    private class IdleSocket : CarrierSocket {
        override val headers: Map<String, List<String>> get() = emptyMap()
        override var isOpen = true
            private set
        override val end: SocketEnd? get() = null

        override suspend fun receive(): ByteArray? = null

        override suspend fun send(message: ByteArray) = Unit

        override suspend fun close(code: Int, reason: String) = cancel()

        override fun cancel() {
            isOpen = false
        }
    }

    private object SwitchingProtocols : Reply {
        override val status: Int get() = 101
        override val headers: Map<String, List<String>> get() = emptyMap()
        override val length: Long? get() = null

        override suspend fun read(target: ByteArray, offset: Int): Int = -1

        override fun cancel() = Unit
    }

    private companion object {
        const val SETTINGS = "settings"
    }
}
