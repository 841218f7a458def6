package dev.parley.batches

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Why the input file of a batch is invalid.
 *
 * @property data The errors.
 * @property objectType The object type, always `list`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class BatchErrors(
    val data: List<BatchError> = emptyList(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * An error in the input file of a batch.
 *
 * @property code The error code; `null` when the service did not send it.
 * @property message The error message; `null` when the service did not send it.
 * @property param The parameter at fault; `null` when the service did not send it.
 * @property line The line of the input file, from 1; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class BatchError(
    val code: String? = null,
    val message: String? = null,
    val param: String? = null,
    val line: Int? = null,
    val extra: Extra = Extra.NONE,
)
