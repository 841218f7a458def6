package dev.parley.http

import dev.parley.ApiError
import dev.parley.ApiException
import dev.parley.AuthenticationException
import dev.parley.BadRequestException
import dev.parley.ConflictException
import dev.parley.NotFoundException
import dev.parley.PermissionDeniedException
import dev.parley.RateLimitException
import dev.parley.ResponseHeaders
import dev.parley.ServerException
import dev.parley.UnprocessableEntityException
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** Which exception an answer becomes. */
internal object ApiErrors {
    /** The exception for an answer of [status] with [body], which need not be JSON. */
    fun of(status: Int, headers: ResponseHeaders, body: String, key: Secret): ApiException =
        exception(describe(status, headers, body, errorIn(parse(body)), key))

    /** The exception that the payload of a stream's event stands for; `null` when it holds no error. */
    fun inEvent(payload: String, status: Int, headers: ResponseHeaders, key: Secret): ApiException? =
        errorIn(parse(payload))?.let { exception(describe(status, headers, payload, it, key)) }

    /** The exception for an event that is called an error, whatever its payload looks like. */
    fun ofErrorEvent(payload: String, status: Int, headers: ResponseHeaders, key: Secret): ApiException {
        val whole = parse(payload)
        return exception(describe(status, headers, payload, errorIn(whole) ?: whole, key))
    }

    private fun parse(body: String): JsonElement? = try {
        if (body.trimStart().startsWith("{")) Json.parseToJsonElement(body) else null
    } catch (_: SerializationException) {
        null
    }

    private fun errorIn(body: JsonElement?): JsonElement? = (body as? JsonObject)?.get("error")?.takeUnless {
        it is JsonNull
    }

    private fun describe(
        status: Int,
        headers: ResponseHeaders,
        body: String,
        error: JsonElement?,
        key: Secret,
    ): ApiError {
        val members = error as? JsonObject
        fun text(name: String): String? = (members?.get(name) as? JsonPrimitive)?.contentOrNull?.let(key::scrub)
        val message = text("message") ?: (error as? JsonPrimitive)?.contentOrNull?.let(key::scrub) ?: bare(headers)
        return ApiError(status, message, text("type"), text("code"), text("param"), headers, key.scrub(body))
    }

    private fun bare(headers: ResponseHeaders): String =
        "the answer holds no error object; its content type is ${headers["content-type"] ?: "not given"}"

    private fun exception(error: ApiError): ApiException = when (error.status) {
        400 -> BadRequestException(error)
        401 -> AuthenticationException(error)
        403 -> PermissionDeniedException(error)
        404 -> NotFoundException(error)
        409 -> ConflictException(error)
        422 -> UnprocessableEntityException(error)
        429 -> RateLimitException(error)
        in 500..599 -> ServerException(error)
        else -> ApiException(error)
    }
}
