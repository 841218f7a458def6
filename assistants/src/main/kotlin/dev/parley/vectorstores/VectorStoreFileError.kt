package dev.parley.vectorstores

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/**
 * Why a file could not be processed.
 *
 * @property code The error code; `null` when the service did not send it.
 * @property message The error message.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileError(
    val code: VectorStoreFileErrorCode? = null,
    val message: String = "",
    val extra: Extra = Extra.NONE,
)

/** The code of the error for which a file could not be processed. */
@Serializable(with = VectorStoreFileErrorCodeSerializer::class)
public class VectorStoreFileErrorCode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service failed (`server_error`). */
        @JvmField public val SERVER_ERROR: VectorStoreFileErrorCode = VectorStoreFileErrorCode("server_error")

        /** The type of the file is not supported (`unsupported_file`). */
        @JvmField public val UNSUPPORTED_FILE: VectorStoreFileErrorCode = VectorStoreFileErrorCode("unsupported_file")

        /** The file is invalid (`invalid_file`). */
        @JvmField public val INVALID_FILE: VectorStoreFileErrorCode = VectorStoreFileErrorCode("invalid_file")

        /** The error code with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): VectorStoreFileErrorCode = VectorStoreFileErrorCode(value).known()
    }
}

internal object VectorStoreFileErrorCodeSerializer :
    OpenEnumSerializer<VectorStoreFileErrorCode>("VectorStoreFileErrorCode", VectorStoreFileErrorCode::of)
