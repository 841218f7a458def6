package dev.parley.testkit.service

/** A path below `/v1` (or a whole one elsewhere) with names in braces for what may vary, as in `/models/{model}`. */
internal class PathTemplate(template: String) {
    private val segments = template.split('/')

    /** The decoded value of each name when [path] fits; null when it does not. */
    fun match(path: String): Map<String, String>? {
        val given = path.removePrefix(BASE_PATH).split('/')
        if (given.size != segments.size) return null
        val pairs = segments.zip(given)
        return if (pairs.all { (expected, actual) -> fits(expected, actual) }) valuesOf(pairs) else null
    }

    private fun fits(expected: String, actual: String) = expected == actual || (expected.isName && actual.isNotEmpty())

    private fun valuesOf(pairs: List<Pair<String, String>>) = pairs.filter { it.first.isName }
        .associate { (name, value) -> name.removeSurrounding("{", "}") to decodeSegment(value) }

    private val String.isName: Boolean
        get() = startsWith("{")
}

/** What every path of the service begins with. */
internal const val BASE_PATH: String = "/v1"
