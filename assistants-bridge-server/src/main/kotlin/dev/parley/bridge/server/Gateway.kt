package dev.parley.bridge.server

import dev.parley.ConnectionException
import dev.parley.bridge.store.Store
import dev.parley.http.carrier.Carrier
import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.ApplicationCall
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.io.IOException

/** Answers calls by what [carrier] has for them at [base]; the health of the program is that of its [store]. */
internal class Gateway(private val carrier: Carrier, private val base: String, private val store: Store) {
    suspend fun answer(call: ApplicationCall) {
        val passage = Passage(call)
        when {
            passage.path == "/health" -> tellHealth(call)
            !passage.isProper -> call.refuse(HttpStatusCode.NotFound, "Invalid URL.")
            else -> pass(call, passage)
        }
    }

    private suspend fun pass(call: ApplicationCall, passage: Passage) {
        val request = passage.request(base)
            ?: return call.refuse(HttpStatusCode.PayloadTooLarge, "The body is too large.")
        try {
            carrier.exchange(request) { call.respond(passed(request, it)) }
        } catch (e: ConnectionException) {
            if (call.response.isCommitted) throw e
            call.refuse(HttpStatusCode.BadGateway, "The bridge cannot reach the service: ${e.message}.")
        }
    }

    private suspend fun tellHealth(call: ApplicationCall) = try {
        withContext(Dispatchers.IO) { store.read("health", "none") }
        call.respondText("""{"status":"ok"}""", ContentType.Application.Json)
    } catch (_: IOException) {
        call.refuse(HttpStatusCode.ServiceUnavailable, "The store of the bridge fails.")
    }
}

/** Answers with an error that the service did not tell, in its words. */
internal suspend fun ApplicationCall.refuse(status: HttpStatusCode, message: String) {
    val error = buildJsonObject {
        putJsonObject("error") {
            put("message", message)
            put("type", if (status.value < SERVER_ERRORS) "invalid_request_error" else "server_error")
            put("param", JsonNull)
            put("code", JsonNull)
        }
    }
    respondText(error.toString(), ContentType.Application.Json, status)
}

private const val SERVER_ERRORS = 500
