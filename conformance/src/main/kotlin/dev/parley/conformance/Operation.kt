package dev.parley.conformance

/** What is known of one operation of the API, from all the calls that use it. */
internal class Operation(val method: String, val path: String) {
    val query = sortedSetOf<String>()
    val header = sortedSetOf<String>()

    /** What is sent, by content type. */
    val requests = sortedMapOf<String, MutableSet<Shape>>()

    val results = linkedSetOf<Shape>()
    val events = linkedSetOf<Shape>()
}
