package dev.parley.benchmarks

import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.On
import dev.parley.testkit.Reply
import java.nio.file.Path
import java.time.Duration
import javax.net.ssl.X509TrustManager

/**
 * The fake services, in a process of their own so that their work is not counted as the client's.
 *
 * @property baseUrl Answers at once: chats to a model called `bench-N` with N chunks, responses with N events, embeddings
 * with 64 of them.
 * @property slowUrl Takes 50 ms to answer.
 * @property tlsUrl Answers at once, over TLS.
 * @property trust Trusts the service at [tlsUrl].
 */
internal class Service : AutoCloseable {
    private val process = Jvm.start("dev.parley.benchmarks.ServiceKt")
    private val output = process.inputReader()
    val baseUrl: String = output.readLine()
    val slowUrl: String = output.readLine()
    val tlsUrl: String = output.readLine()
    val trust: X509TrustManager = Certificate(Path.of(output.readLine())).trust

    override fun close() {
        process.destroy()
    }
}

/** Starts them, prints their base URLs and where the certificate lies, and runs until it is ended. */
public fun main() {
    val options = FakeOpenAIOptions().recordedRequests(1)
    val fast = FakeOpenAI.start(options).script(On.post("/embeddings"), Reply.bytes(200, JSON, Vectors.base64).always())
    for (count in listOf(500, 20_000)) fast.script(On.post("/responses").model("bench-$count"), events(count).always())
    val large = Reply.flood(200, "application/octet-stream", "0".repeat(64 * 1024), LARGE_BLOCKS)
    println(fast.script("GET", "/files/{id}/content", large.always()).baseUrl())
    val late = Reply.json(200, Samples.COMPLETION).after(Duration.ofMillis(50))
    println(FakeOpenAI.start(options).script(late.always()).baseUrl())
    val certificate = Certificate.make()
    val secured = FakeOpenAIOptions().recordedRequests(1).tls(certificate.keyStore, Certificate.PASSWORD)
    println(FakeOpenAI.start(secured).baseUrl())
    println(certificate.file)
    Thread.currentThread().join()
}

private fun events(count: Int): Reply {
    val delta = "event: response.output_text.delta\ndata: ${Samples.EVENT}\n\n"
    val last = "event: response.completed\ndata: ${Samples.COMPLETED}\n\n"
    return Reply.bytes(200, "text/event-stream", (delta.repeat(count - 1) + last).encodeToByteArray())
}

private const val JSON = "application/json"

/** Half a gigabyte, in blocks of 64 KB. */
private const val LARGE_BLOCKS = 8192L
