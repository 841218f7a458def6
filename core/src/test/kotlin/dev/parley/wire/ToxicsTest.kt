package dev.parley.wire

import dev.parley.FileSource
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import dev.parley.Timeouts
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import java.time.Duration
import kotlin.random.Random
import kotlin.time.Duration.Companion.milliseconds

/** A network that is slow, uneven or narrow costs time, and nothing else. */
class ToxicsTest : WireTest() {
    private val content = Random(1).nextBytes(400_000)
    private val words = List(40) { "word $it " }

    private suspend fun through(
        toxic: Toxic,
        configure: OpenAIConfig.Builder.() -> Unit = {},
        test: suspend Wire.(OpenAI) -> Unit,
    ) = onEveryEngine {
        ToxicProxy(fake.port(), toxic).use { proxy ->
            client {
                configure()
                baseUrl = proxy.baseUrl
            }.use { test(it) }
        }
    }

    private suspend fun Wire.everyKindOfCall(openai: OpenAI) {
        openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
        fake.script(Reply.events(EventStream.of(words.map(::chunk)).done()))
        openai.chat.stream(HELLO).map { it.text }.toList() shouldBe words
        val file = openai.files.create(FileRequest(FileSource.of(content, "a.bin"), FilePurpose.USER_DATA))
        openai.files.content(file.id).bytes() shouldBe content
        fake.requestCount() shouldBe 4
    }

    @Test
    suspend fun `latency changes no result`() = through(Toxic(latency = Duration.ofMillis(5))) { everyKindOfCall(it) }

    @Test
    suspend fun `nor does jitter`() = through(Toxic(jitter = Duration.ofMillis(10))) { everyKindOfCall(it) }

    @Test
    suspend fun `no limit passes while bytes come, however long it takes`() = through(
        Toxic(bytesPerSecond = 160_000),
        configure = { timeouts = Timeouts(idle = 1500.milliseconds) },
    ) { everyKindOfCall(it) }

    @Test
    suspend fun `a connection that is slow to close keeps nobody waiting for more than its end`() =
        through(Toxic(slowClose = Duration.ofMillis(300))) { openai ->
            everyKindOfCall(openai)
            fake.script(Reply.json(200, COMPLETION).header("Connection", "close"))
            openai.chat.create(HELLO).text shouldBe "Hello"
        }
}
