package dev.parley.json

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.longOrNull

/**
 * The members of an object that this library does not describe: what a server says beyond the API reference, or what
 * one is to be told. They are read and written as members of the object itself. Empty as a rule; a `null` counts as
 * absent. Cannot be changed.
 *
 * @property json all of them, as a JSON object.
 */
@Serializable(with = ExtraSerializer::class)
public class Extra private constructor(@get:JvmName("json") public val json: JsonObject) {
    /** The names of the members, in their order. */
    public val names: Set<String>
        @JvmName("names")
        get() = json.keys

    /** Whether there are none. */
    public fun isEmpty(): Boolean = json.isEmpty()

    /** The member called [name]; `null` when there is none. */
    public operator fun get(name: String): JsonElement? = json[name]

    /** Whether there is a member called [name]. */
    public operator fun contains(name: String): Boolean = name in json

    /** The text of the member called [name]; `null` when there is none, or when it is no text. */
    public fun text(name: String): String? = primitive(name)?.takeIf { it.isString }?.content

    /**
     * The number in the member called [name]: a `Long` if it is a whole one, else a `Double`. `null` when it is none.
     */
    public fun number(name: String): Number? =
        primitive(name)?.takeIf { !it.isString }?.let { it.longOrNull ?: it.doubleOrNull }

    /** The truth value in the member called [name]; `null` when there is none. */
    public fun flag(name: String): Boolean? = primitive(name)?.takeIf { !it.isString }?.booleanOrNull

    /** The member called [name] as JSON text; `null` when there is none. */
    public fun json(name: String): String? = json[name]?.toString()

    /**
     * The members as plain values: text as `String`, whole numbers as `Long` and others as `Double`, `Boolean`, `null`,
     * and what is nested as `Map` and `List`.
     */
    public fun asMap(): Map<String, Any?> = json.mapValues { PlainJson.valueOf(it.value) }

    /** These members and those of [other], which replace those of the same name. */
    public operator fun plus(other: Extra): Extra = when {
        other.isEmpty() -> this
        isEmpty() -> other
        else -> of(json + other.json)
    }

    /** These members without the one called [name]. */
    public operator fun minus(name: String): Extra = if (name in json) of(json - name) else this

    override fun equals(other: Any?): Boolean = other is Extra && other.json == json

    override fun hashCode(): Int = json.hashCode()

    override fun toString(): String = json.toString()

    private fun primitive(name: String) = json[name] as? JsonPrimitive

    public companion object {
        /** No members. */
        @JvmField
        public val NONE: Extra = Extra(JsonObject(emptyMap()))

        /** One member. */
        @JvmStatic
        public fun of(name: String, value: JsonElement): Extra = of(mapOf(name to value))

        /** One member, a text. */
        @JvmStatic
        public fun of(name: String, value: String): Extra = of(name, JsonPrimitive(value))

        /** One member, a number. */
        @JvmStatic
        public fun of(name: String, value: Number): Extra = of(name, JsonPrimitive(value))

        /** One member, a truth value. */
        @JvmStatic
        public fun of(name: String, value: Boolean): Extra = of(name, JsonPrimitive(value))

        /**
         * The [members] in their order: `null`, texts, numbers, truth values, maps, lists and JSON.
         *
         * @throws IllegalArgumentException if there is any other value among them.
         */
        @JvmStatic
        public fun of(members: Map<String, Any?>): Extra {
            val json = members.mapValues { PlainJson.elementOf(it.value) }.filterValues { it !is JsonNull }
            return if (json.isEmpty()) NONE else Extra(JsonObject(json))
        }

        /**
         * The members of a JSON object.
         *
         * @throws IllegalArgumentException if [json] is no JSON, or another kind of it.
         */
        @JvmStatic
        public fun parse(json: String): Extra {
            val members = Json.parseToJsonElement(json) as? JsonObject
            return of(requireNotNull(members) { "The extra members must be a JSON object." })
        }
    }
}

/** JSON from plain values, and the other way round. */
private object PlainJson {
    fun elementOf(value: Any?): JsonElement = when (value) {
        null -> JsonNull
        is JsonElement -> value
        is String -> JsonPrimitive(value)
        is Number -> JsonPrimitive(value)
        is Boolean -> JsonPrimitive(value)
        is Map<*, *> -> JsonObject(value.entries.associate { (name, member) -> name.toString() to elementOf(member) })
        is Iterable<*> -> JsonArray(value.map(::elementOf))
        else -> throw IllegalArgumentException("JSON has no ${value.javaClass.name}.")
    }

    fun valueOf(element: JsonElement): Any? = when (element) {
        is JsonObject -> element.mapValues { valueOf(it.value) }
        is JsonArray -> element.map(::valueOf)
        is JsonNull -> null
        is JsonPrimitive -> if (element.isString) element.content else literal(element)
    }

    private fun literal(value: JsonPrimitive): Any? = value.booleanOrNull ?: value.longOrNull ?: value.doubleOrNull
}
