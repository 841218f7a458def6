package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How a filter puts other filters together. */
@Serializable(with = CompoundOperatorSerializer::class)
public class CompoundOperator private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** All of the filters let the file through. */
        @JvmField public val AND: CompoundOperator = CompoundOperator("and")

        /** At least one of the filters does. */
        @JvmField public val OR: CompoundOperator = CompoundOperator("or")

        /** The operator called [value] on the wire. */
        @JvmStatic public fun of(value: String): CompoundOperator = CompoundOperator(value)
    }
}

internal object CompoundOperatorSerializer :
    OpenEnumSerializer<CompoundOperator>("CompoundOperator", CompoundOperator::of)
