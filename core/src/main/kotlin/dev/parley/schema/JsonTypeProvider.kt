package dev.parley.schema

import java.lang.reflect.Type

/**
 * Knows the JSON of classes that are not `@Serializable`, such as Java records. Providers are found by
 * [java.util.ServiceLoader]; the first that knows a type is asked.
 */
public interface JsonTypeProvider {
    /**
     * The strict type of [type]; `null` when this provider does not know it.
     *
     * @throws IllegalArgumentException when a strict schema cannot hold something. The message names it.
     */
    public fun find(type: Type): JsonType<*>?

    /**
     * The JSON text of [value], which is what a tool returned; `null` when this provider does not know its class.
     *
     * @throws IllegalArgumentException when it cannot be written.
     */
    public fun write(value: Any): String?
}
