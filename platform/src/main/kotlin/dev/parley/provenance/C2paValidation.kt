package dev.parley.provenance

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** Whether the C2PA metadata of a file can be trusted. */
@Serializable(with = C2paValidationSerializer::class)
public class C2paValidation private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It is valid, and signed by someone who is trusted. */
        @JvmField public val TRUSTED: C2paValidation = C2paValidation("trusted")

        /** It is valid. */
        @JvmField public val VALID: C2paValidation = C2paValidation("valid")

        /** It is not valid. */
        @JvmField public val INVALID: C2paValidation = C2paValidation("invalid")

        /** There is none. */
        @JvmField public val NOT_PRESENT: C2paValidation = C2paValidation("not_present")

        /** The [C2paValidation] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): C2paValidation = C2paValidation(value).known()
    }
}

internal object C2paValidationSerializer : OpenEnumSerializer<C2paValidation>("C2paValidation", C2paValidation::of)
