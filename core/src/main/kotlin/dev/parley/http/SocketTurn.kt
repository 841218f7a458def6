package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.JsonBytes
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/**
 * A message over a WebSocket that is answered by a stream of events, as a call over HTTP would be.
 *
 * @property call That call: the socket lies at its path, and the message is its body.
 * @property type The `type` of the message.
 * @property shape What the events look like, and which is the last.
 * @property after What an earlier turn made and this one goes on with: the socket that it was made on is the best for this.
 * @property idOf The id of what a turn makes, in an event that tells.
 * @property isError Whether an event says that the turn has failed.
 */
@InternalParleyApi
public class SocketTurn<T>(
    internal val call: ApiCall,
    internal val type: String,
    internal val shape: StreamShape<T>,
    internal val after: String?,
    internal val idOf: (T) -> String?,
    internal val isError: (T) -> Boolean,
) {
    internal fun message(json: JsonBytes, extra: Map<String, JsonElement>): RequestBody.Bytes =
        call.encode(json, extra + ("type" to JsonPrimitive(type))) as RequestBody.Bytes
}
