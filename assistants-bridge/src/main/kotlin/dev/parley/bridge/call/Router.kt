package dev.parley.bridge.call

import io.ktor.http.decodeURLPart

/** Finds what answers a call. */
internal class Router(vararg routes: List<Route>) {
    private val routes = routes.flatMap { it }

    /** The route of [request], and what the names in its path stand for. */
    fun find(request: BridgeRequest): Pair<Route, Map<String, String>> {
        val path = request.path.trimEnd('/').split('/').map(String::decodeURLPart)
        for (route in routes) {
            if (route.method != request.method) continue
            route.names(path)?.let { return route to it }
        }
        throw Refusal.notFound("Invalid URL (${request.method} ${request.path})")
    }
}
