package dev.parley.testkit.wire

import io.netty.util.concurrent.DefaultThreadFactory

/** Makes the one thread of a server and remembers it: Netty tells that its loop has ended before the thread has. */
internal class OnlyThread : DefaultThreadFactory("fake-openai", true) {
    @Volatile
    private var thread: Thread? = null

    fun awaitEnd() {
        thread?.join()
    }

    override fun newThread(task: Runnable, name: String): Thread = super.newThread(task, name).also { thread = it }
}
