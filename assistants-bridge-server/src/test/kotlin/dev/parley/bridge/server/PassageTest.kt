package dev.parley.bridge.server

import dev.parley.ApiException
import dev.parley.FileSource
import dev.parley.StreamTruncatedException
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.testkit.Cut
import dev.parley.testkit.EventStream
import dev.parley.testkit.On
import dev.parley.testkit.Reply
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.fold
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import java.time.Duration

/** Bytes on their way through the server, both ways. */
class PassageTest : ServerTest() {
    private val hi = ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))
    private val chunk = """{"id":"1","object":"chat.completion.chunk","created":1,"model":"m",""" +
        """"choices":[{"index":0,"delta":{"content":"So"},"finish_reason":null}]}"""

    @Test
    suspend fun `an event goes on when it comes, and the service is left when the caller leaves`() = served {
        fake.script(Reply.events(EventStream.of(chunk).keepOpen()))
        coroutineScope {
            val came = CompletableDeferred<String>()
            val reading = launch(Dispatchers.Default) { openai.chat.stream(hi).collect { came.complete(it.text) } }
            came.await() shouldBe "So"
            fake.openConnections() shouldBe 1
            reading.cancelAndJoin()
        }
        fake.awaitNoConnections(Duration.ofSeconds(30)) shouldBe true
    }

    @Test
    suspend fun `the service is left, too, when the caller leaves before its head`() = served {
        fake.script(Reply.stall())
        coroutineScope {
            val waiting = launch(Dispatchers.Default) { openai.chat.create(hi) }
            fake.awaitRequests(1, Duration.ofSeconds(30))
            waiting.cancelAndJoin()
        }
        fake.awaitNoConnections(Duration.ofSeconds(30)) shouldBe true
    }

    @Test
    suspend fun `an answer that breaks off does so for the caller`() = served {
        fake.script(Reply.events(EventStream.of(chunk, chunk).cutAfter(1, Cut.RESET)))
        shouldThrow<StreamTruncatedException> { openai.chat.stream(hi).toList() }
    }

    @Test
    suspend fun `a file of many megabytes comes back as it went`() = served {
        val bytes = ByteArray(20_000_000) { (it % 251).toByte() }
        val file = openai.files.create(FileRequest(FileSource.of(bytes, "big.bin"), FilePurpose.USER_DATA))
        file.bytes shouldBe bytes.size
        openai.files.content(file.id).bytes().contentEquals(bytes) shouldBe true
    }

    @Test
    suspend fun `an answer larger than all memory passes`() = served {
        val block = "x".repeat(1_000_000)
        val times = Runtime.getRuntime().maxMemory() / block.length + 1
        fake.script(On.get("/files/{id}/content"), Reply.flood(200, "application/octet-stream", block, times))
        val received = openai.files.content("file-1").chunks().fold(0L) { sum, piece -> sum + piece.size }
        received shouldBe times * block.length
    }

    @Test
    suspend fun `what the service refuses before all of an upload is there, the caller learns`() = served {
        fake.script(On.post("/files"), Reply.error(413, "Too large.").afterReceiving(100_000))
        val request = FileRequest(FileSource.of(ByteArray(20_000_000), "big.bin"), FilePurpose.USER_DATA)
        shouldThrow<ApiException> { openai.files.create(request) }.status shouldBe 413
    }
}
