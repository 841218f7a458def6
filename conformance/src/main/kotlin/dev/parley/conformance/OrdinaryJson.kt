package dev.parley.conformance

import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.Json
import java.lang.reflect.Modifier

/** Reads what the library's own decoder reads with kotlinx's, which people store conversations with. */
internal object OrdinaryJson {
    private val json = Json {
        ignoreUnknownKeys = true
        coerceInputValues = true
    }

    /** How what kotlinx reads in [text] differs from [ours], which was read in it, too; `null` when it does not. */
    fun difference(serializer: KSerializer<Any?>, text: String, ours: Any?): String? = try {
        difference(ours, json.decodeFromString(serializer, text))
    } catch (e: IllegalArgumentException) {
        e.message.orEmpty().lines().first()
    }

    /** The first member in which they differ; objects of ours that know no equality are equal when their members are. */
    private fun difference(one: Any?, other: Any?, path: String = "$"): String? = when {
        one == other -> null

        one is List<*> && other is List<*> && one.size == other.size ->
            one.zip(other).firstNotNullOfOrNull { (ours, theirs) -> difference(ours, theirs, "$path.[]") }

        one == null || other == null || one.javaClass != other.javaClass || !isOurs(one) -> "$path differs"

        else -> members(one).firstNotNullOfOrNull { difference(it.get(one), it.get(other), "$path.${it.name}") }
    }

    private fun isOurs(value: Any) = value.javaClass.name.startsWith("dev.parley.")

    private fun members(value: Any) = value.javaClass.declaredFields
        .filter { !Modifier.isStatic(it.modifiers) }.onEach { it.isAccessible = true }
}
