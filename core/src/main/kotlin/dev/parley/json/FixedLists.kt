package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import java.util.Collections

/** The same list, which nobody can change any more. Whoever calls this must not change it, either. */
@InternalParleyApi
public fun <T> List<T>.fixed(): List<T> =
    if (isEmpty()) Collections.emptyList() else Collections.unmodifiableList(this)

/** The same map, which nobody can change any more. Whoever calls this must not change it, either. */
@InternalParleyApi
public fun <K, V> Map<K, V>.fixed(): Map<K, V> =
    if (isEmpty()) Collections.emptyMap() else Collections.unmodifiableMap(this)

/** What a serializer of lists or maps has made of [this], so that who reads results cannot change them. */
internal fun fixed(value: Any?): Any? = when (value?.javaClass) {
    ArrayList::class.java -> (value as List<*>).fixed()
    LinkedHashMap::class.java -> (value as Map<*, *>).fixed()
    LinkedHashSet::class.java -> Collections.unmodifiableSet(value as Set<*>)
    else -> value
}
