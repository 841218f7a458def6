package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The comparison of a string check grader. */
@Serializable(with = StringOperationSerializer::class)
public class StringOperation private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Equal. */
        @JvmField public val EQ: StringOperation = StringOperation("eq")

        /** Not equal. */
        @JvmField public val NE: StringOperation = StringOperation("ne")

        /** The input contains the reference. */
        @JvmField public val LIKE: StringOperation = StringOperation("like")

        /** The input contains the reference, ignoring case. */
        @JvmField public val ILIKE: StringOperation = StringOperation("ilike")

        /** The [StringOperation] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): StringOperation = StringOperation(value).known()
    }
}

internal object StringOperationSerializer : OpenEnumSerializer<StringOperation>("StringOperation", StringOperation::of)
