package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How a compound filter combines its filters. */
@Serializable(with = CompoundOperatorSerializer::class)
public class CompoundOperator private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** All filters must match (`and`). */
        @JvmField public val AND: CompoundOperator = CompoundOperator("and")

        /** At least one filter must match (`or`). */
        @JvmField public val OR: CompoundOperator = CompoundOperator("or")

        /** The operator with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): CompoundOperator = CompoundOperator(value).known()
    }
}

internal object CompoundOperatorSerializer :
    OpenEnumSerializer<CompoundOperator>("CompoundOperator", CompoundOperator::of)
