package dev.parley.conformance

import kotlinx.serialization.json.JsonElement

/** What a value looks like in JSON, as far as the library knows. */
internal sealed interface Shape {
    /** `string`, `integer`, `number`, `boolean`, `binary`, `any`, or `time`: a number read with its fraction, and written without. */
    data class Plain(val kind: String) : Shape

    /** A word of a vocabulary; an [open] one lets other words live. */
    data class Words(val name: String, val words: List<String>, val open: Boolean) : Shape

    data class OrNull(val shape: Shape) : Shape

    data class Many(val item: Shape) : Shape

    /** Values by name; [names] are those known, if any are. */
    data class ByName(val value: Shape, val names: Words? = null) : Shape

    /** An object; its members are looked up late, for it may hold itself. */
    class Record(val name: String, members: () -> List<Member>) : Shape {
        val members: List<Member> by lazy(members)

        override fun toString() = name
    }

    /**
     * Objects told apart by the member called [tag]; those of [untagged] are known without it.
     */
    class Union(
        val name: String,
        val tag: String,
        untagged: () -> Set<String>,
        variants: () -> Map<String, Shape>,
    ) : Shape {
        val variants: Map<String, Shape> by lazy(variants)
        val untagged: Set<String> by lazy(untagged)
    }

    /** Values told apart by looking; [choice] is the position of the form that a value has, negative for none. */
    class Forms(
        val name: String,
        private val choice: ((JsonElement) -> Int)? = null,
        forms: () -> List<Shape>,
    ) : Shape {
        val forms: List<Shape> by lazy(forms)

        fun indexOf(json: JsonElement): Int = choice?.invoke(json)
            ?: forms.indices.filter { forms[it].fits(json) }.maxByOrNull { forms[it].knownMembers(json) } ?: -1
    }

    /** A member of an object. An [optional] one may be missing from what is read, an [omittable] one from what is written. */
    class Member(val name: String, val shape: Shape, val optional: Boolean, omittable: () -> Boolean = { optional }) {
        val omittable: Boolean by lazy(omittable)
    }
}
