package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer
import kotlin.reflect.KClass

/**
 * One kind of object in a union: its [tag] on the wire, its [type] here, and how it is read and written. Where several
 * have one tag, the first that [accepts] an object is taken.
 */
@InternalParleyApi
public class Variant<T : Any>(
    public val tag: String,
    public val type: KClass<T>,
    public val serializer: KSerializer<T>,
    public val accepts: (JsonObject) -> Boolean = ALL,
) {
    internal val takesAll: Boolean get() = accepts === ALL

    internal companion object {
        val ALL: (JsonObject) -> Boolean = { true }
    }
}

/** The variant [V] of a union, which goes by [tag]. */
@InternalParleyApi
public inline fun <reified V : Any> variant(tag: String): Variant<V> = Variant(tag, V::class, serializer<V>())

/** The variant [V] of a union, which is nothing but its [tag]: an object with other members is none. */
@InternalParleyApi
public inline fun <reified V : Any> constant(tag: String): Variant<V> = variant(tag) { it.size == 1 }

/** The variant [V] of a union, which goes by [tag] where [accepts] is true. */
@InternalParleyApi
public inline fun <reified V : Any> variant(tag: String, noinline accepts: (JsonObject) -> Boolean): Variant<V> =
    Variant(tag, V::class, serializer<V>(), accepts)
