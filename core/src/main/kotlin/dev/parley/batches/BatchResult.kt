package dev.parley.batches

import dev.parley.DecodingException
import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * The result of one request of a batch: exactly one of [value], [error] and [failure] is there.
 * See the [API reference](https://platform.openai.com/docs/api-reference/batch/request-output).
 *
 * @property customId The id that [BatchItem.customId] gave the request; empty when the line has none.
 * @property value The result; `null` when there is none.
 * @property error Why the request failed; `null` when it did not.
 * @property statusCode The HTTP status of the response; `null` when the request was not sent.
 * @property requestId The request id, to quote to the service's support; `null` when the request was not sent.
 * @property failure Why the line of the output file cannot be decoded, with the line as its body; `null` when it can.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@JvmRecord
public data class BatchResult<T : Any>(
    val customId: String,
    val value: T?,
    val error: BatchResultError? = null,
    val statusCode: Int? = null,
    val requestId: String? = null,
    val failure: DecodingException? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * Why a request of a batch failed.
 *
 * @property message The error message; `null` when the service did not send it.
 * @property code The error code, such as `batch_expired`; `null` when the service did not send it.
 * @property type The error type, such as `invalid_request_error`; `null` when the service did not send it.
 * @property param The request parameter at fault; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class BatchResultError(
    val message: String? = null,
    val code: String? = null,
    val type: String? = null,
    val param: String? = null,
    val extra: Extra = Extra.NONE,
)
