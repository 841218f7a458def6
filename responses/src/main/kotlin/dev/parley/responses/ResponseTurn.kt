package dev.parley.responses

import dev.parley.http.ApiCall
import dev.parley.http.SocketTurn

/** What asks for this response over a WebSocket; [call] is what would do so over HTTP. */
internal fun ResponseRequest.turn(call: ApiCall): SocketTurn<ResponseEvent> = SocketTurn(
    call = call,
    type = "response.create",
    shape = RESPONSE_STREAM,
    after = previousResponseId,
    idOf = { (it as? ResponseCreated)?.response?.id },
    isError = { it is ResponseStreamError },
)
