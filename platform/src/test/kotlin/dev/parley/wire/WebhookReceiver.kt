package dev.parley.wire

import com.sun.net.httpserver.HttpServer
import dev.parley.webhooks.WebhookEvent
import dev.parley.webhooks.Webhooks
import java.net.InetAddress
import java.net.InetSocketAddress
import java.time.Clock
import java.time.Duration
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

/** A program that receives webhooks: it unwraps them, and keeps what that gives or throws. */
class WebhookReceiver(secret: String, clock: Clock) : AutoCloseable {
    private val webhooks = Webhooks(listOf(secret), Duration.ofMinutes(5), clock)
    private val received = LinkedBlockingQueue<Result<WebhookEvent>>()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        createContext("/webhooks") { exchange ->
            val body = exchange.requestBody.readAllBytes()
            val event = runCatching { webhooks.unwrap(body, exchange.requestHeaders::getFirst) }
            exchange.sendResponseHeaders(if (event.isSuccess) 200 else 400, -1)
            exchange.close()
            received += event
        }
        start()
    }

    val url: String get() = "http://127.0.0.1:${server.address.port}/webhooks"

    /** The next event, or what was wrong with it. */
    fun next(): Result<WebhookEvent> = received.poll(20, TimeUnit.SECONDS) ?: throw AssertionError("no webhook came")

    override fun close(): Unit = server.stop(0)
}
