package dev.parley.schema

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer
import java.lang.reflect.Type
import java.util.function.Function

/**
 * A type together with its JSON: the schema that the model must follow, and how JSON becomes a value and a value JSON.
 *
 * ```
 * @Serializable
 * class Plan(val city: String, val umbrella: Boolean)
 *
 * val plan = jsonType<Plan>()
 * ```
 *
 * The rules of strict schemas are checked when it is made, so one made once can be used for many calls.
 *
 * See the [guide](https://platform.openai.com/docs/guides/structured-outputs).
 *
 * @property name The name of the schema: letters, digits, underscores and dashes, up to 64.
 * @property schema The JSON schema. One that is no object itself, such as a list, is the property `value` of one.
 * @property strict Whether the model's output always matches the schema, for which only a subset of JSON schema is
 * supported.
 */
public class JsonType<T : Any> internal constructor(
    @get:JvmName("name") public val name: String,
    @get:JvmName("schema") public val schema: JsonObject,
    @get:JvmName("strict") public val strict: Boolean,
    private val reader: Function<in String, out T>,
    private val writer: Function<in T, String>,
) {
    /**
     * The value of the JSON [text].
     *
     * @throws IllegalArgumentException when it is not JSON, or does not fit the type.
     */
    public fun read(text: String): T = reader.apply(text)

    /**
     * The JSON text of [value].
     *
     * @throws IllegalArgumentException when it cannot be written.
     */
    public fun write(value: T): String = writer.apply(value)

    override fun toString(): String = "JsonType($name)"

    public companion object {
        /**
         * The type that [serializer] reads and writes. With [strict] every property is required and those that may be
         * absent allow `null`; without, properties with a default are optional, and maps and free-form JSON are
         * supported.
         *
         * Sealed classes become `anyOf` with a `type` property, recursive ones a `$ref`, and a [Description] a
         * `description`. Instants, dates, durations and UUIDs get the `format` of their text. Uses no reflection.
         *
         * @throws IllegalArgumentException when the schema cannot hold something. The message names the property and
         * what to do.
         */
        @JvmSynthetic
        public fun <T : Any> of(serializer: KSerializer<T>, strict: Boolean = true): JsonType<T> {
            val read = Function { text: String -> TypeJson.decodeFromString(serializer, text) }
            return typeOf(serializer.descriptor, strict, read) { TypeJson.encodeToString(serializer, it) }
        }

        /**
         * The strict type that [descriptor] describes; [reader] and [writer] know its JSON, without the property
         * `value` that it gets where it is no object.
         *
         * @throws IllegalArgumentException when the schema cannot hold something.
         */
        @InternalParleyApi
        @JvmStatic
        public fun <T : Any> of(
            descriptor: SerialDescriptor,
            reader: Function<in String, out T>,
            writer: Function<in T, String>,
        ): JsonType<T> = typeOf(descriptor, strict = true, reader, writer)

        /**
         * The strict type of a Java or a `@Serializable` class. Java classes need a [JsonTypeProvider], such as the one
         * that `parley-java-interop` has.
         *
         * @throws IllegalArgumentException when nobody knows [type], or a strict schema cannot hold something.
         */
        @JvmStatic
        @Suppress("UNCHECKED_CAST")
        public fun <T : Any> of(type: Class<T>): JsonType<T> = of(type as Type) as JsonType<T>

        /**
         * The strict type of a Java type with type arguments, such as a list of records.
         *
         * @throws IllegalArgumentException when nobody knows [type], or a strict schema cannot hold something.
         */
        @JvmStatic
        public fun of(type: Type): JsonType<*> = JsonTypes.find(type)

        /**
         * The strict type of lists of [element], a Java or a `@Serializable` class.
         *
         * @throws IllegalArgumentException when nobody knows [element], or a strict schema cannot hold something.
         */
        @JvmStatic
        @Suppress("UNCHECKED_CAST")
        public fun <T : Any> listOf(element: Class<T>): JsonType<List<T>> = of(ListOf(element)) as JsonType<List<T>>

        /**
         * A type called [name] whose JSON others know: [schema] is its JSON schema as text, [reader] makes a value of
         * JSON text, and [writer] makes JSON text of a value.
         *
         * @throws IllegalArgumentException when [name] is no name of a schema, or [schema] is no JSON object.
         */
        @JvmStatic
        public fun <T : Any> of(
            name: String,
            schema: String,
            strict: Boolean,
            reader: Function<in String, out T>,
            writer: Function<in T, String>,
        ): JsonType<T> = JsonType(requireName(name), parse(schema), strict, reader, writer)
    }
}

/**
 * The type [T], a `@Serializable` class, a list or a sealed class of them.
 *
 * @param strict Whether the model's output always matches the schema. Without, properties with a default are optional,
 * and maps and free-form JSON are supported.
 * @throws IllegalArgumentException when the schema cannot hold something. The message names the property and what to
 * do.
 */
@JvmSynthetic
public inline fun <reified T : Any> jsonType(strict: Boolean = true): JsonType<T> = JsonType.of(serializer<T>(), strict)
