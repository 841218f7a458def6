package dev.parley.testkit

/**
 * Starts a fake in a process of its own and prints its base URL; it runs until the process is ended.
 *
 * ```
 * java -cp … dev.parley.testkit.FakeOpenAIMain [port]
 * ```
 */
public object FakeOpenAIMain {
    /** Takes the port as the first of [arguments]; absent or 0: a free one. Only the newest request is recorded. */
    @JvmStatic
    public fun main(arguments: Array<String>) {
        val port = arguments.firstOrNull()?.toInt() ?: 0
        val fake = FakeOpenAI.start(FakeOpenAIOptions().port(port).recordedRequests(1))
        println(fake.baseUrl)
        Thread.currentThread().join()
    }
}
