package dev.parley.testkit.service

import dev.parley.testkit.Reply

/** One area of the API: its routes, and behind them its state. A new area is a new file, named in `Areas.kt`. */
internal interface Area {
    val routes: List<Route>
}

/**
 * Requests with [method] whose path fits [path] are answered by [answer], which may throw a [Refusal]; those without a
 * key only if the route is [open].
 */
internal class Route(val method: String, path: String, val open: Boolean, val answer: (Call) -> Reply) {
    constructor(method: String, path: String, answer: (Call) -> Reply) : this(method, path, open = false, answer)

    val path: PathTemplate = PathTemplate(path)
}
