package dev.parley

/**
 * The service responded with an error. Each family of HTTP statuses has a subclass; any other status is an
 * [ApiException] itself. See the [API reference](https://platform.openai.com/docs/guides/error-codes).
 */
public open class ApiException internal constructor(private val error: ApiError) : OpenAIException(error.summary()) {
    /** The method and path of the call, such as `POST /chat/completions`. */
    @get:JvmName("call")
    public val call: String get() = error.call

    /** The HTTP status, such as 429; 200 when a stream was ended by an error event. */
    @get:JvmName("status")
    public val status: Int get() = error.status

    /** The error type, such as `invalid_request_error`; `null` when the service did not send it. */
    @get:JvmName("type")
    public val type: String? get() = error.type

    /** The error code, such as `model_not_found`; `null` when the service did not send it. */
    @get:JvmName("code")
    public val code: String? get() = error.code

    /** The request parameter at fault, such as `messages`; `null` when the service did not send it. */
    @get:JvmName("param")
    public val param: String? get() = error.param

    /**
     * The request id, from `x-request-id`, to quote to the service's support; `null` when the service did not send it.
     */
    @get:JvmName("requestId")
    public val requestId: String? get() = error.headers.requestId

    /** The headers of the response. */
    @get:JvmName("headers")
    public val headers: ResponseHeaders get() = error.headers

    /** The body of the response as text, at most its first megabyte. */
    @get:JvmName("body")
    public val body: String get() = error.body
}

/** 400 Bad Request: the request is malformed, or one of its parameters is invalid. */
public class BadRequestException internal constructor(error: ApiError) : ApiException(error)

/** 401 Unauthorized: the API key is missing, invalid or revoked. */
public class AuthenticationException internal constructor(error: ApiError) : ApiException(error)

/** 403 Forbidden: the API key lacks the permission, or the country is not supported. */
public class PermissionDeniedException internal constructor(error: ApiError) : ApiException(error)

/** 404 Not Found: there is no such model, object or path, or the API key has no access to it. */
public class NotFoundException internal constructor(error: ApiError) : ApiException(error)

/** 409 Conflict: another request changed the same object. */
public class ConflictException internal constructor(error: ApiError) : ApiException(error)

/** 422 Unprocessable Entity: the request is well-formed, but its values cannot be processed. */
public class UnprocessableEntityException internal constructor(error: ApiError) : ApiException(error)

/** 429 Too Many Requests: the rate limit of requests or tokens was reached, or the quota is used up. */
public class RateLimitException internal constructor(error: ApiError) : ApiException(error)

/** 500 and above: the service failed or is overloaded. */
public class ServerException internal constructor(error: ApiError) : ApiException(error)
