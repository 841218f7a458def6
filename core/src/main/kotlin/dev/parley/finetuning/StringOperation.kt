package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How a grader compares two texts. */
@Serializable(with = StringOperationSerializer::class)
public class StringOperation private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** They are equal. */
        @JvmField public val EQ: StringOperation = StringOperation("eq")

        /** They are not equal. */
        @JvmField public val NE: StringOperation = StringOperation("ne")

        /** The first holds the second. */
        @JvmField public val LIKE: StringOperation = StringOperation("like")

        /** The first holds the second, in whatever case. */
        @JvmField public val ILIKE: StringOperation = StringOperation("ilike")

        /** The StringOperation called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): StringOperation = StringOperation(value)
    }
}

internal object StringOperationSerializer : OpenEnumSerializer<StringOperation>("StringOperation", StringOperation::of)
