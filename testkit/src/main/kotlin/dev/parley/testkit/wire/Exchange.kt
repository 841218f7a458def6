package dev.parley.testkit.wire

import io.netty.handler.codec.http.HttpRequest

/** What a connection asks when a request has come; implemented by the service, which knows nothing of sockets. */
internal interface Exchange {
    /** The reply that a test has laid out for a request with this [head]; null when none. Each call uses it up. */
    fun scriptedFor(head: HttpRequest): Plan?

    /** The reply to [request], whose body has arrived as a whole if it is [complete]. */
    fun answer(request: IncomingRequest, complete: Boolean): Plan

    /** The client went away before [request] was complete. */
    fun abandoned(request: IncomingRequest)
}
