package dev.parley.testkit.service

import dev.parley.testkit.Reply

/** One area of the API: its routes, and behind them its state. A new area is a new file, named in `FakeOpenAI`. */
internal interface Area {
    val routes: List<Route>
}

/** Requests with [method] whose path fits [path] are answered by [answer], which may throw a [Refusal]. */
internal class Route(val method: String, path: String, val answer: (Call) -> Reply) {
    val path: PathTemplate = PathTemplate(path)
}
