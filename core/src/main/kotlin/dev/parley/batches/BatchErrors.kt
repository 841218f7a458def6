package dev.parley.batches

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Why the file of a batch cannot be used.
 *
 * @property data each reason; `null` when not said.
 * @property objectType always `list`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class BatchErrors(
    val data: List<BatchError>? = null,
    @SerialName("object") val objectType: String? = null,
)

/**
 * A reason why the file of a batch cannot be used.
 *
 * @property code the error code; `null` when not said.
 * @property message what is wrong, in the service's words; `null` when not said.
 * @property param the member at fault; `null` when not said.
 * @property line the line at fault, from 1; `null` when not said.
 */
@Serializable
@JvmRecord
public data class BatchError(
    val code: String? = null,
    val message: String? = null,
    val param: String? = null,
    val line: Int? = null,
)
