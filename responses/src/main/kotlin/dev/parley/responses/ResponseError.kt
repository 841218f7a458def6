package dev.parley.responses

import kotlinx.serialization.Serializable

/**
 * Why a response failed.
 *
 * @property code what made it fail.
 * @property message what went wrong, in words.
 */
@Serializable
@JvmRecord
public data class ResponseError(val code: ResponseErrorCode, val message: String)

/**
 * Why a response was cut short.
 *
 * @property reason the reason; `null` when not said.
 */
@Serializable
@JvmRecord
public data class IncompleteDetails(val reason: IncompleteReason? = null)
