package dev.parley.benchmarks

import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import java.time.Duration

/**
 * The fake services, in a process of their own so that their work is not counted as the client's.
 *
 * @property baseUrl Answers at once.
 * @property slowUrl Takes 50 ms to answer.
 */
internal class Service : AutoCloseable {
    private val process = Jvm.start("dev.parley.benchmarks.ServiceKt")
    private val output = process.inputReader()
    val baseUrl: String = output.readLine()
    val slowUrl: String = output.readLine()

    override fun close() {
        process.destroy()
    }
}

/** Starts both, prints their base URLs, and runs until it is ended. */
public fun main() {
    val options = FakeOpenAIOptions().recordedRequests(1)
    println(FakeOpenAI.start(options).baseUrl())
    val late = Reply.json(200, Samples.COMPLETION).after(Duration.ofMillis(50))
    println(FakeOpenAI.start(options).script(late.always()).baseUrl())
    Thread.currentThread().join()
}
