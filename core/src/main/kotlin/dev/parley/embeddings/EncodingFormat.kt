package dev.parley.embeddings

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The format in which the service returns embeddings. Either way they are read into a `FloatArray`. */
@Serializable(with = EncodingFormatSerializer::class)
public class EncodingFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Decimal numbers: larger and slower, and understood by every server. */
        @JvmField public val FLOAT: EncodingFormat = EncodingFormat("float")

        /** Base64 of the little-endian 32-bit floats. */
        @JvmField public val BASE64: EncodingFormat = EncodingFormat("base64")

        /** The [EncodingFormat] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): EncodingFormat = EncodingFormat(value).known()
    }
}

internal object EncodingFormatSerializer : OpenEnumSerializer<EncodingFormat>("EncodingFormat", EncodingFormat::of)
