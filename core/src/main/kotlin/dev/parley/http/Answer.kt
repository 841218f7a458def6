package dev.parley.http

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIConfig
import dev.parley.OpenAIException
import dev.parley.ResponseHeaders
import dev.parley.ResponseInfo
import io.ktor.client.statement.HttpResponse
import kotlinx.serialization.DeserializationStrategy

/** The answer to one try: its head, the body still to be read. */
internal class Answer(
    private val response: HttpResponse,
    val retries: Int,
    val watchdog: Watchdog,
    private val key: Secret,
) {
    val status: Int get() = response.status.value
    val requestId: String? get() = response.headers["x-request-id"]
    val contentType: String get() = response.headers["content-type"].orEmpty().substringBefore(';').trim().lowercase()
    val headers: ResponseHeaders by lazy(LazyThreadSafetyMode.NONE) {
        ResponseHeaders(response.headers.entries().associate { (name, values) -> name.lowercase() to values })
    }
    val reader = BodyReader(response, watchdog, requestId)

    val info: ResponseInfo get() = ResponseInfo(status, headers, retries)

    /** @throws OpenAIException unless the status is one of success. */
    suspend fun requireSuccess() {
        if (status in 200..299) return
        if (status in 100..199) throw ConnectionException("the answer ended with status $status", Delivery.UNKNOWN)
        throw ApiErrors.of(status, headers, errorBody(), key)
    }

    /** The exception that [payload] stands for; `null` when it holds no error. */
    fun errorIn(payload: String): ApiException? = if (ERROR in
        payload
    ) {
        ApiErrors.inEvent(payload, status, headers, key)
    } else {
        null
    }

    /** The exception for an event called `error`. */
    fun errorOf(event: SseEvent): ApiException = ApiErrors.ofErrorEvent(event.data, status, headers, key)

    /** The body as text; at most [limit] bytes of it. */
    suspend fun text(limit: Long): String = reader.readAll(limit).decodeToString()

    /**
     * What [result] reads in [text].
     *
     * @param framed whether the answer shows where [text] ends, so that it cannot have been cut short unnoticed.
     * @throws ConnectionException when it broke off without the engine noticing.
     * @throws DecodingException when it is something else.
     */
    fun <T> decode(
        config: OpenAIConfig,
        result: DeserializationStrategy<T>,
        text: String,
        framed: Boolean = reader.lengthKnown,
    ): T = try {
        config.observer?.reads(result, text)
        config.json.decodeFromString(result, text)
    } catch (e: IllegalArgumentException) {
        if (!framed && JsonCompleteness.isCutShort(text)) {
            throw ConnectionException("the connection broke in the middle of the answer", Delivery.PROCESSED)
        }
        throw DecodingException(DecodingFailures.describe(contentType, text, e), key.scrub(text), requestId)
    }

    /** An error is worth reporting even when its body is broken. */
    private suspend fun errorBody(): String = try {
        reader.readAll(MAX_ERROR_BYTES, cut = true).decodeToString()
    } catch (_: OpenAIException) {
        ""
    }

    private companion object {
        private const val MAX_ERROR_BYTES = 1L shl 20
        private const val ERROR = "\"error\""
    }
}
