package dev.parley.http

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIException
import dev.parley.ResponseHeaders
import dev.parley.ResponseInfo
import dev.parley.http.carrier.Reply
import dev.parley.http.errors.ApiErrors
import dev.parley.http.errors.DecodingFailures
import dev.parley.http.errors.JsonCompleteness
import dev.parley.http.secrets.Secrets
import dev.parley.json.JsonReader
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.DeserializationStrategy

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
    val reader = BodyReader(reply, watchdog, requestId, secrets)

    val info: ResponseInfo get() = ResponseInfo(status, headers, retries)

    private val errors get() = errors(status)

    /** @throws OpenAIException unless the status is one of success. */
    suspend fun requireSuccess() {
        if (status in 200..299) return
        if (status in 100..199) throw ConnectionException("the answer ended with status $status", Delivery.UNKNOWN)
        throw refusal()
    }

    /** The exception for the answer, whatever its status. */
    suspend fun refusal(): ApiException = errors.of(errorBody())

    /** The exception that [payload] is, though nothing else calls it an error; `null` when it is none. */
    fun errorIn(payload: String, status: Int = this.status): ApiException? = errors(status).within(payload)

    /** The exception for an event called `error`, whatever its payload looks like. */
    fun errorOf(payload: String): ApiException = errors.of(payload)

    /** The body; at most [limit] bytes of it. */
    suspend fun body(limit: Long): Body = reader.readAll(limit)

    /**
     * What [result] reads in [bytes], [from] some byte on [to] another.
     *
     * @param framed Whether the answer shows where they end, so that they cannot have been cut short unnoticed.
     * @throws ConnectionException when they broke off without the carrier noticing.
     * @throws ApiException when they are an error, in spite of the status.
     * @throws DecodingException when they are something else.
     */
    fun <T> decode(
        json: JsonReader,
        result: DeserializationStrategy<T>,
        bytes: ByteArray,
        from: Int = 0,
        to: Int = bytes.size,
        framed: Boolean = reader.framed,
    ): T {
        val failure = try {
            val value = json.read(result, bytes, from, to)
            if (!json.sawError) return value
            null
        } catch (e: IllegalArgumentException) {
            e
        }
        throw failure(String(bytes, from, to - from, Charsets.UTF_8), failure, framed)
    }

    private fun failure(text: String, failure: IllegalArgumentException?, framed: Boolean): OpenAIException {
        errors.within(text)?.let { return it }
        if (!framed && JsonCompleteness.isCutShort(text)) {
            return ConnectionException("the connection broke in the middle of the answer", Delivery.PROCESSED)
        }
        return undecodable(text, failure)
    }

    /** The exception for [text], which is not what was expected. */
    fun undecodable(text: String, failure: IllegalArgumentException?): DecodingException =
        DecodingException(DecodingFailures.describe(contentType, text, failure), secrets.scrub(text), requestId)

    private fun errors(status: Int) = ApiErrors(call.toString(), status, ResponseHeaders(scrubbed()), secrets)

    /** An error is worth reporting even when its body is broken or stalls. */
    private suspend fun errorBody(): String = try {
        reader.rest()
        withTimeoutOrNull(ERROR_BODY_MILLIS) { reader.readAll(MAX_ERROR_BYTES, cut = true).text() }.orEmpty()
    } catch (_: OpenAIException) {
        ""
    }

    private fun scrubbed() = reply.headers.mapValues { (_, values) -> values.map(secrets::scrub) }

    private companion object {
        private const val MAX_ERROR_BYTES = 1L shl 20
        private const val ERROR_BODY_MILLIS = 5_000L
    }
}
