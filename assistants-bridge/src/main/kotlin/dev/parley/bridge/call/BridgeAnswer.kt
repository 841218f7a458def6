package dev.parley.bridge.call

import kotlinx.serialization.json.JsonElement

/**
 * The head of an answer, and its body in pieces, each of which is to be passed on before the next is asked for.
 *
 * @property headers By their names in lower case.
 * @property length How many bytes the body has; `null` for a stream.
 */
internal class BridgeAnswer(
    val status: Int,
    val headers: Map<String, String>,
    val length: Long?,
    private val pieces: suspend () -> ByteArray?,
) {
    /** The next piece of the body; `null` at its end. */
    suspend fun next(): ByteArray? = pieces()

    companion object {
        /** An answer of JSON, which lies ready. */
        fun whole(status: Int, json: JsonElement, headers: Map<String, String> = emptyMap()): BridgeAnswer {
            var bytes: ByteArray? = json.toString().encodeToByteArray()
            val head = headers + ("content-type" to "application/json")
            return BridgeAnswer(status, head, bytes?.size?.toLong()) { bytes.also { bytes = null } }
        }

        /** A stream of events, each of which comes from [next] as bytes when it has happened. */
        fun events(next: suspend () -> ByteArray?): BridgeAnswer =
            BridgeAnswer(200, mapOf("content-type" to "text/event-stream; charset=utf-8"), null, next)
    }
}
