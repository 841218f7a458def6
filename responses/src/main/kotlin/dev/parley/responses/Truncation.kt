package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** What happens to input that exceeds the context window of the model. */
@Serializable(with = TruncationSerializer::class)
public class Truncation private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Items at the beginning of the conversation are dropped. */
        @JvmField public val AUTO: Truncation = Truncation("auto")

        /** The request fails. */
        @JvmField public val DISABLED: Truncation = Truncation("disabled")

        /** The [Truncation] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): Truncation = Truncation(value).known()
    }
}

internal object TruncationSerializer : OpenEnumSerializer<Truncation>("Truncation", Truncation::of)
