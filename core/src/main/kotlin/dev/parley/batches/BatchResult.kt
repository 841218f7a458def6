package dev.parley.batches

import kotlinx.serialization.Serializable

/**
 * What became of one request of a batch.
 *
 * @property customId the id that the request was given.
 * @property value the result; `null` when there is none.
 * @property error why there is no result; `null` when there is one.
 * @property statusCode the HTTP status; `null` when the request was never sent.
 * @property requestId the service's id of the call, which its support asks for; `null` when the request was never sent.
 */
@JvmRecord
public data class BatchResult<T : Any>(
    val customId: String,
    val value: T?,
    val error: BatchResultError? = null,
    val statusCode: Int? = null,
    val requestId: String? = null,
)

/**
 * Why a request of a batch has no result.
 *
 * @property message what went wrong, in the service's words; `null` when not said.
 * @property code the error code, such as `batch_expired`; `null` when not said.
 * @property type the kind of error, such as `invalid_request_error`; `null` when not said.
 * @property param the request member at fault; `null` when not said.
 */
@Serializable
@JvmRecord
public data class BatchResultError(
    val message: String? = null,
    val code: String? = null,
    val type: String? = null,
    val param: String? = null,
)
