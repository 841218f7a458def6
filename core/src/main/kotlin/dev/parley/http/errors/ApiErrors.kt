package dev.parley.http.errors

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
import dev.parley.http.secrets.Secrets

/**
 * Which exception a reply becomes.
 *
 * @property call The method and path of the call.
 */
internal class ApiErrors(
    private val call: String,
    private val status: Int,
    private val headers: ResponseHeaders,
    private val secrets: Secrets,
) {
    /** The exception for a reply whose status is one of failure; [body] need not be JSON. */
    fun of(body: String): ApiException = exception(body, ErrorReason.of(body) ?: ErrorReason(bare(body)))

    /** The exception that [payload], which came under a status of success, stands for; `null` when it holds no error. */
    fun within(payload: String): ApiException? = ErrorReason.within(payload)?.let { exception(payload, it) }

    private fun bare(body: String): String = when {
        body.isBlank() -> "the service sent no reason"
        else -> "the service sent no error object, but ${headers["content-type"] ?: "a body without a content type"}"
    }

    /** What to do about a call that the service knows no more; it also says so of objects that it does not find. */
    private fun advice(reason: ErrorReason): String {
        val gone = status == 404 && SWITCHED_OFF.containsMatchIn(call) && reason.message?.startsWith("No ") != true
        return if (gone) ADVICE else ""
    }

    private fun exception(body: String, reason: ErrorReason): ApiException {
        val error = ApiError(
            call = call,
            status = status,
            message = secrets.scrub(reason.message ?: bare(body)) + advice(reason),
            type = reason.type?.let(secrets::scrub),
            code = reason.code?.let(secrets::scrub),
            param = reason.param?.let(secrets::scrub),
            headers = headers,
            body = secrets.scrub(body),
        )
        return when (status) {
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

    private companion object {
        private val SWITCHED_OFF = Regex("""^[A-Z]+ /(assistants|threads)(?![^/?])""")
        private const val ADVICE = " (The service switched the Assistants API off on 26 August 2026; the bridge of " +
            "parley-assistants-bridge carries its calls by responses and conversations.)"
    }
}
