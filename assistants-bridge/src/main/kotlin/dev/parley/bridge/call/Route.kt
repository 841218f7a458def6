package dev.parley.bridge.call

import kotlinx.serialization.json.JsonElement

/** Calls by [method] of paths like [template], whose names in braces stand for any segment, and what [answer]s them. */
internal class Route(val method: String, template: String, val answer: suspend (Call) -> Given) {
    private val segments = template.split('/')

    /** What the names stand for in a path; `null` when it is none of these. */
    fun names(path: List<String>): Map<String, String>? {
        if (path.size != segments.size) return null
        val names = mutableMapOf<String, String>()
        for ((expected, segment) in segments.zip(path)) {
            if (expected.startsWith('{')) {
                names[expected.trim('{', '}')] = segment
            } else if (expected != segment) {
                return null
            }
        }
        return names
    }

    companion object {
        fun get(template: String, answer: suspend (Call) -> JsonElement): Route = route("GET", template, answer)

        fun post(template: String, answer: suspend (Call) -> JsonElement): Route = route("POST", template, answer)

        fun delete(template: String, answer: suspend (Call) -> JsonElement): Route = route("DELETE", template, answer)

        private fun route(method: String, template: String, answer: suspend (Call) -> JsonElement) =
            Route(method, template) { Whole(answer(it)) }
    }
}
