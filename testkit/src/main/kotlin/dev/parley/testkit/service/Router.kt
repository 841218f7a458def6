package dev.parley.testkit.service

import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.Reply
import dev.parley.testkit.wire.Content

/** Finds the route of a request among those of all areas, and says 404 or 405 as the service does when there is none. */
internal class Router(areas: List<Area>) {
    private val routes = areas.flatMap { it.routes }

    fun answer(request: RecordedRequest, content: Content): Reply {
        val fitting = fitting(request)
        val route = fitting.firstOrNull { it.method == request.method } ?: throw lost(request, fitting)
        return route.answer(Call(request, content, route.path.match(request.path).orEmpty()))
    }

    /** Whether anybody may ask for [request], without a key. */
    fun isOpen(request: RecordedRequest): Boolean = fitting(request).any { it.open && it.method == request.method }

    private fun fitting(request: RecordedRequest) =
        routes.filter { request.path.startsWith("$BASE_PATH/") && it.path.match(request.path) != null }

    private fun lost(request: RecordedRequest, fitting: List<Route>) =
        if (fitting.isEmpty()) unknown(request) else notAllowed(request)

    private fun unknown(request: RecordedRequest) = Refusal(
        "Unknown request URL: ${request.method} ${request.path}. Please check the URL for typos, or see the docs at " +
            "https://platform.openai.com/docs/api-reference/.",
        code = "unknown_url",
        status = 404,
    )

    private fun notAllowed(request: RecordedRequest) = Refusal(
        "Not allowed to ${request.method} on ${request.path}. (HINT: Perhaps you meant to use a different HTTP method?)",
        code = "method_not_supported",
        status = 405,
    )
}
