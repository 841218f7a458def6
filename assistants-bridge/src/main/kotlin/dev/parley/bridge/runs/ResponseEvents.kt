package dev.parley.bridge.runs

import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.text
import dev.parley.http.SseDecoder
import dev.parley.http.carrier.Reply
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

/** The events of a response, read one by one from [reply]. */
internal class ResponseEvents(private val reply: Reply) {
    private val decoder = SseDecoder(MOST_BYTES)
    private val bytes = ByteArray(READ_BYTES)

    /** The next event; `null` at the end of the stream. */
    suspend fun next(): ResponseEvent? {
        while (true) {
            val data = decoder.next()?.data
            if (data == DONE) return null
            if (data != null) return ResponseEvent(Json.parseToJsonElement(data) as JsonObject)
            val count = reply.read(bytes, 0)
            if (count < 0) return null
            decoder.feed(bytes, 0, count)
        }
    }

    private companion object {
        private const val DONE = "[DONE]"
        private const val READ_BYTES = 16 * 1024
        private const val MOST_BYTES = 64 * 1024 * 1024
    }
}

/** What happened to a response. */
internal class ResponseEvent(val json: JsonObject) {
    val name: String get() = json.text("type").orEmpty()
    val response: JsonObject get() = json.members("response")
    val item: JsonObject get() = json.members("item")

    /** The response that an error makes of it. */
    val failure: JsonObject get() = jsonOf("status" to "failed", "error" to json)
}
