package dev.parley.conformance

import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull

/** What is known of one operation of the API, from all the calls that use it. */
internal class Operation(val method: String, val path: String) {
    val query = sortedSetOf<String>()
    val header = sortedSetOf<String>()

    /** What is sent, by content type. */
    val requests = sortedMapOf<String, Bodies>()

    val results = linkedSetOf<Shape>()
    val events = linkedSetOf<Shape>()

    /** What results and events are read by. */
    val readers = linkedSetOf<KSerializer<*>>()

    /** The operation whatever its parameters are called, as the description and the library name them differently. */
    val key: String get() = key(method, path)

    companion object {
        fun key(method: String, path: String): String = "$method ${path.replace(Regex("\\{[^}]*}"), "{}")}"
    }
}

/** What is sent to an operation in one content type: by serializers, and by the pipe besides. */
internal class Bodies {
    private val shapes = linkedSetOf<Shape>()
    private val added = sortedMapOf<String, MutableSet<JsonElement>>()

    /** Members that no serializer writes: the calls add them by themselves. */
    val addedNames: Set<String> get() = added.keys

    fun add(shape: Shape, members: Map<String, JsonElement>) {
        shapes += shape
        val own = (shape as? Shape.Record ?: return).members.map { it.name }.toSet()
        (members - own).forEach { (name, value) -> added.getOrPut(name, ::sortedByText) += value }
    }

    /** The shapes with what is added to them. */
    fun whole(): List<Shape> = shapes.map { shape ->
        if (shape !is Shape.Record || added.isEmpty()) {
            shape
        } else {
            Shape.Record("${shape.name}+") { shape.members + more() }
        }
    }

    private fun more() = added.map { (name, values) -> Shape.Member(name, shape(name, values), optional = true) }

    private fun shape(name: String, values: Set<JsonElement>): Shape =
        if (values.all { (it as? JsonPrimitive)?.booleanOrNull != null }) {
            Shape.Plain("boolean")
        } else {
            Shape.Words("the $name that are sent", values.map { (it as JsonPrimitive).content }, open = false)
        }

    private fun sortedByText(): MutableSet<JsonElement> = sortedSetOf(compareBy { it.toString() })
}
