package dev.parley.examples

import dev.parley.InvalidWebhookSignatureException
import dev.parley.webhooks.WebhookEvent
import dev.parley.webhooks.Webhooks
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.routing.post
import io.ktor.server.routing.routing

/** What docs/webhooks.md shows of Ktor. */
internal fun Application.receiveWebhooks(webhooks: Webhooks) {
    routing {
        post("/webhooks") {
            val event = try {
                webhooks.unwrap(call.receive<ByteArray>()) { call.request.headers[it] }
            } catch (_: InvalidWebhookSignatureException) {
                return@post call.respond(HttpStatusCode.BadRequest)
            }
            when (event) {
                is WebhookEvent.ResponseCompleted -> println("done: ${event.data.id}")
                is WebhookEvent.BatchCompleted -> println("answers of ${event.data.id} are there")
                else -> println("nothing to do")
            }
            call.respond(HttpStatusCode.OK)
        }
    }
}
