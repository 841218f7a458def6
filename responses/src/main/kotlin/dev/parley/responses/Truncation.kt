package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What happens to an input that is too long for the model. */
@Serializable(with = TruncationSerializer::class)
public class Truncation private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Items at its beginning are left out. */
        @JvmField public val AUTO: Truncation = Truncation("auto")

        /** The request fails. */
        @JvmField public val DISABLED: Truncation = Truncation("disabled")

        /** The Truncation called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): Truncation = Truncation(value)
    }
}

internal object TruncationSerializer : OpenEnumSerializer<Truncation>("Truncation", Truncation::of)
