package dev.parley.embeddings

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How vectors travel. Here they are always a `FloatArray`. */
@Serializable(with = EncodingFormatSerializer::class)
public class EncodingFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As numbers in decimal: larger and slower, and understood by every server. */
        @JvmField public val FLOAT: EncodingFormat = EncodingFormat("float")

        /** As the bytes of the floats, in base64. */
        @JvmField public val BASE64: EncodingFormat = EncodingFormat("base64")

        /** The EncodingFormat called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): EncodingFormat = EncodingFormat(value)
    }
}

internal object EncodingFormatSerializer : OpenEnumSerializer<EncodingFormat>("EncodingFormat", EncodingFormat::of)
