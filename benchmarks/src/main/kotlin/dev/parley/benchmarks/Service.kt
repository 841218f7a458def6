package dev.parley.benchmarks

import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import java.nio.file.Path
import java.time.Duration
import javax.net.ssl.X509TrustManager

/**
 * The fake services, in a process of their own so that their work is not counted as the client's.
 *
 * @property baseUrl Answers at once.
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
    val large = Reply.flood(200, "application/octet-stream", "0".repeat(64 * 1024), LARGE_BLOCKS)
    println(FakeOpenAI.start(options).script("GET", "/files/{id}/content", large.always()).baseUrl())
    val late = Reply.json(200, Samples.COMPLETION).after(Duration.ofMillis(50))
    println(FakeOpenAI.start(options).script(late.always()).baseUrl())
    val certificate = Certificate.make()
    val secured = FakeOpenAIOptions().recordedRequests(1).tls(certificate.keyStore, Certificate.PASSWORD)
    println(FakeOpenAI.start(secured).baseUrl())
    println(certificate.file)
    Thread.currentThread().join()
}

/** Half a gigabyte, in blocks of 64 KB. */
private const val LARGE_BLOCKS = 8192L
