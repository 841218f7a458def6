package dev.parley.http

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIConfig
import dev.parley.OpenAIException
import dev.parley.ResponseHeaders
import dev.parley.ResponseInfo
import dev.parley.http.carrier.Reply
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.descriptors.SerialDescriptor

/** The answer to one try: its head, the body still to be read. */
internal class Answer(
    private val call: ApiCall,
    private val reply: Reply,
    val retries: Int,
    watchdog: Watchdog,
    private val secrets: Secrets,
) {
    val status: Int get() = reply.status
    val requestId: String? get() = reply.headers["x-request-id"]?.firstOrNull()
    val contentType: String
        get() = reply.headers["content-type"]?.firstOrNull().orEmpty().substringBefore(';').trim().lowercase()
    val headers: ResponseHeaders by lazy(LazyThreadSafetyMode.NONE) { ResponseHeaders(reply.headers) }
    val reader = BodyReader(reply, watchdog, requestId)

    val info: ResponseInfo get() = ResponseInfo(status, headers, retries)

    private val errors get() = ApiErrors(call.toString(), status, ResponseHeaders(scrubbed()), secrets)

    /** @throws OpenAIException unless the status is one of success. */
    suspend fun requireSuccess() {
        if (status in 200..299) return
        if (status in 100..199) throw ConnectionException("the answer ended with status $status", Delivery.UNKNOWN)
        throw errors.of(errorBody())
    }

    /** The exception for an event called `error`, whatever its payload looks like. */
    fun errorOf(payload: String): ApiException = errors.of(payload)

    /** The body as text; at most [limit] bytes of it. */
    suspend fun text(limit: Long): String = reader.readAll(limit).decodeToString()

    /**
     * What [result] reads in [text].
     *
     * @param framed whether the answer shows where [text] ends, so that it cannot have been cut short unnoticed.
     * @throws ConnectionException when it broke off without the carrier noticing.
     * @throws ApiException when it is an error, in spite of the status.
     * @throws DecodingException when it is something else.
     */
    fun <T> decode(
        config: OpenAIConfig,
        result: DeserializationStrategy<T>,
        text: String,
        framed: Boolean = reader.lengthKnown,
    ): T = try {
        errorIn(text, result.descriptor)?.let { throw it }
        config.json.decodeFromString(result, text.removePrefix(BYTE_ORDER_MARK))
    } catch (e: IllegalArgumentException) {
        if (!framed && JsonCompleteness.isCutShort(text)) {
            throw ConnectionException("the connection broke in the middle of the answer", Delivery.PROCESSED)
        }
        throw DecodingException(DecodingFailures.describe(contentType, text, e), secrets.scrub(text), requestId)
    }

    /** The error in [text], in spite of a status of success; not one that [expected] describes as its own member. */
    private fun errorIn(text: String, expected: SerialDescriptor): ApiException? =
        if (ERROR in text) errors.within(text) { expected.getElementIndex(it) >= 0 } else null

    /** An error is worth reporting even when its body is broken or stalls. */
    private suspend fun errorBody(): String = try {
        withTimeoutOrNull(ERROR_BODY_MILLIS) { reader.readAll(MAX_ERROR_BYTES, cut = true).decodeToString() }.orEmpty()
    } catch (_: OpenAIException) {
        ""
    }

    private fun scrubbed() = reply.headers.mapValues { (_, values) -> values.map(secrets::scrub) }

    private companion object {
        private const val MAX_ERROR_BYTES = 1L shl 20
        private const val ERROR_BODY_MILLIS = 5_000L
        private const val ERROR = "\"error"
        private const val BYTE_ORDER_MARK = "\uFEFF"
    }
}
