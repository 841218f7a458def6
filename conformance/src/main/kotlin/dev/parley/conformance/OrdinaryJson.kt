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

    /** For it, as for the library's own, `null` is a value where any JSON may stand. */
    private val literal = Json { ignoreUnknownKeys = true }

    /** How what kotlinx reads in [text] differs from [ours], which was read in it, too; `null` when it does not. */
    fun difference(serializer: KSerializer<Any?>, text: String, ours: Any?): String? = try {
        differences(ours, json.decodeFromString(serializer, text)).firstOrNull()
    } catch (e: IllegalArgumentException) {
        e.message.orEmpty().lines().first()
    }

    /**
     * The same for a [text] that may be bent: kotlinx need not read it, and what only the library's own decoder fills in
     * is no difference.
     */
    fun differenceIfRead(serializer: KSerializer<Any?>, text: String, ours: Any?): String? {
        val difference = json.read(serializer, text).map { difference(ours, it) }.getOrNull() ?: return null
        val isLiteral = literal.read(serializer, text).map { difference(ours, it) == null }.getOrDefault(false)
        return difference.takeUnless { isLiteral }
    }

    private fun Json.read(serializer: KSerializer<Any?>, text: String): Result<Any?> = try {
        Result.success(decodeFromString(serializer, text))
    } catch (e: IllegalArgumentException) {
        Result.failure(e)
    }

    private fun difference(ours: Any?, theirs: Any?): String? =
        differences(ours, theirs).firstOrNull { !OURS.containsMatchIn(it) }

    /** The members in which they differ; objects of ours that know no equality are equal when their members are. */
    private fun differences(one: Any?, other: Any?, path: String = "$"): Sequence<String> = when {
        one == other || (one is FloatArray && other is FloatArray && one.contentEquals(other)) -> emptySequence()

        one is List<*> && other is List<*> && one.size == other.size ->
            one.zip(other).asSequence().flatMap { (ours, theirs) -> differences(ours, theirs, "$path.[]") }

        one is Map<*, *> && other is Map<*, *> && one.keys == other.keys ->
            one.keys.asSequence().flatMap { differences(one[it], other[it], "$path.*") }

        one == null || other == null || one.javaClass != other.javaClass || !isOurs(one) -> sequenceOf("$path differs")

        else -> members(one).asSequence().flatMap { differences(it.get(one), it.get(other), "$path.${it.name}") }
    }

    private fun isOurs(value: Any) = value.javaClass.name.startsWith("dev.parley.")

    private fun members(value: Any) = value.javaClass.declaredFields
        .filter { !Modifier.isStatic(it.modifiers) }.onEach { it.isAccessible = true }

    /** Members that nobody described, and positions that were left out. */
    private val OURS = Regex("\\.(extra\\.json|index) differs$")
}
