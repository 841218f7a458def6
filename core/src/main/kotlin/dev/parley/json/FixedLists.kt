package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import java.util.Collections

/** The same list, which nobody can change any more. Whoever calls this must not change it, either. */
@InternalParleyApi
public fun <T> List<T>.fixed(): List<T> = when (size) {
    0 -> Collections.emptyList()
    1 -> Collections.singletonList(this[0])
    else -> Collections.unmodifiableList(this)
}

/** The same map, which nobody can change any more. Whoever calls this must not change it, either. */
@InternalParleyApi
public fun <K, V> Map<K, V>.fixed(): Map<K, V> =
    if (isEmpty()) Collections.emptyMap() else Collections.unmodifiableMap(this)

/** What a serializer of lists, maps or sets has made, so that who reads results cannot change them; else [value]. */
internal fun fixed(value: Any?): Any? {
    val type = value?.javaClass
    return when {
        type === ArrayList::class.java -> (value as List<*>).fixed()
        type === LinkedHashMap::class.java -> (value as Map<*, *>).fixed()
        type === LinkedHashSet::class.java -> Collections.unmodifiableSet(value as Set<*>)
        else -> value
    }
}
