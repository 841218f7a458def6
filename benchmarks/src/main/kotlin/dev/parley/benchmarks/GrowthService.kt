package dev.parley.benchmarks

import dev.parley.Engine
import dev.parley.OpenAI
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.MockEngineConfig
import io.ktor.client.engine.mock.respond
import io.ktor.http.headersOf
import io.ktor.utils.io.jvm.javaio.toByteReadChannel
import kotlinx.coroutines.Dispatchers

/**
 * Something that can grow.
 *
 * @property reply what the service answers at a path, for a size.
 * @property call makes the call, for a size.
 */
internal class Growth(
    val name: String,
    val sizes: List<Int>,
    val reply: (path: String, size: Int) -> Repeated,
    val call: suspend OpenAI.(size: Int) -> Unit,
)

/** The service for one [growth], and a client of it. */
internal class GrowthService(val growth: Growth) : AutoCloseable {
    private var size = 0
    private val engine = MockEngine(
        MockEngineConfig().apply {
            dispatcher = Dispatchers.Unconfined
            reuseHandlers = true
            addHandler { request ->
                val type = if (request.headers["Accept"] == EVENTS) EVENTS else "application/json"
                val body = growth.reply(request.url.encodedPath, size)
                forget()
                respond(body.toByteReadChannel(Dispatchers.Unconfined), headers = headersOf("Content-Type", type))
            }
        },
    )
    private val openai = OpenAI {
        apiKey = "sk-benchmark"
        engine = Engine.of(this@GrowthService.engine)
    }

    suspend fun call(size: Int) {
        this.size = size
        growth.call(openai, size)
    }

    /** A mock engine remembers every request it ever saw. */
    private fun forget() {
        (engine.requestHistory as MutableList).clear()
        (engine.responseHistory as MutableList).clear()
    }

    override fun close() {
        openai.close()
        engine.close()
    }

    private companion object {
        const val EVENTS = "text/event-stream"
    }
}
