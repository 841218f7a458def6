package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/**
 * Why a file could not be processed.
 *
 * @property code what kind of failure it was.
 * @property message what went wrong, in words.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileError(val code: VectorStoreFileErrorCode, val message: String)

/** What kind of failure it was that a file could not be processed. */
@Serializable(with = VectorStoreFileErrorCodeSerializer::class)
public class VectorStoreFileErrorCode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service failed. */
        @JvmField public val SERVER_ERROR: VectorStoreFileErrorCode = VectorStoreFileErrorCode("server_error")

        /** Files of this type cannot be searched. */
        @JvmField public val UNSUPPORTED_FILE: VectorStoreFileErrorCode = VectorStoreFileErrorCode("unsupported_file")

        /** The file is broken, or has nothing in it. */
        @JvmField public val INVALID_FILE: VectorStoreFileErrorCode = VectorStoreFileErrorCode("invalid_file")

        /** The kind called [value] on the wire. */
        @JvmStatic public fun of(value: String): VectorStoreFileErrorCode = VectorStoreFileErrorCode(value)
    }
}

internal object VectorStoreFileErrorCodeSerializer :
    OpenEnumSerializer<VectorStoreFileErrorCode>("VectorStoreFileErrorCode", VectorStoreFileErrorCode::of)
