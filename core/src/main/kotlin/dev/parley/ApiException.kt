package dev.parley

/**
 * The service answered with an error. One subclass stands for each family of statuses; any other status is an
 * [ApiException] itself. See the API reference, "Error codes".
 */
public open class ApiException internal constructor(private val error: ApiError) : OpenAIException(error.summary()) {
    /** The method and path of the call, such as `POST /chat/completions`. */
    @get:JvmName("call")
    public val call: String get() = error.call

    /** The HTTP status, such as 429; 200 when a stream broke off with an error event. */
    @get:JvmName("status")
    public val status: Int get() = error.status

    /** The kind of error, such as `invalid_request_error`; `null` when the answer named none. */
    @get:JvmName("type")
    public val type: String? get() = error.type

    /** The error code, such as `model_not_found`; `null` when the answer named none. */
    @get:JvmName("code")
    public val code: String? get() = error.code

    /** The request member at fault; `null` when the answer named none. */
    @get:JvmName("param")
    public val param: String? get() = error.param

    /** The service's id of the call, which its support asks for; `null` when it sent none. */
    @get:JvmName("requestId")
    public val requestId: String? get() = error.headers.requestId

    /** The headers of the answer. */
    @get:JvmName("headers")
    public val headers: ResponseHeaders get() = error.headers

    /** The answer as text, at most its first megabyte. */
    @get:JvmName("body")
    public val body: String get() = error.body
}

/** 400: the request is not one the service understands. */
public class BadRequestException internal constructor(error: ApiError) : ApiException(error)

/** 401: the key is missing, wrong or revoked. */
public class AuthenticationException internal constructor(error: ApiError) : ApiException(error)

/** 403: the key may not do this, or not from this country. */
public class PermissionDeniedException internal constructor(error: ApiError) : ApiException(error)

/** 404: no such model, object or path, or none that this key may see. */
public class NotFoundException internal constructor(error: ApiError) : ApiException(error)

/** 409: another call changed the same object. */
public class ConflictException internal constructor(error: ApiError) : ApiException(error)

/** 422: the request is well formed, and its values do not fit together. */
public class UnprocessableEntityException internal constructor(error: ApiError) : ApiException(error)

/** 429: too many requests or tokens for the moment, or the quota is used up. */
public class RateLimitException internal constructor(error: ApiError) : ApiException(error)

/** 500 and above: the service failed or is overloaded. */
public class ServerException internal constructor(error: ApiError) : ApiException(error)
