package dev.parley.testkit

import dev.parley.testkit.wire.Content
import dev.parley.testkit.wire.ContentBody
import dev.parley.testkit.wire.EventBody
import dev.parley.testkit.wire.Plan
import dev.parley.testkit.wire.RepeatedBody
import dev.parley.testkit.wire.WholeBody
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Duration

/**
 * One answer of the fake, healthy or broken, to be handed to [FakeOpenAI.script].
 *
 * ```kotlin
 * fake.script(Reply.error(500, "server_error", null, "Oops").header("Retry-After-Ms", "10").times(2))
 * ```
 * Immutable: each function returns a new reply and leaves this one as it was. Except for [raw] and its kin, every reply
 * also carries the headers that the service always sends (`x-request-id`, `openai-processing-ms`, `x-ratelimit-…`);
 * a header set here takes the place of a standard one.
 */
public class Reply internal constructor(internal val plan: Plan) {
    /** Adds a header; a name may be added more than once. Neither name nor value is checked. */
    public fun header(name: String, value: String): Reply = with(plan.copy(headers = plan.headers + (name to value)))

    /** Waits for [delay] before the first byte of the reply is sent. */
    public fun after(delay: Duration): Reply = with(plan.copy(delay = delay))

    /** Answers the next [times] matching requests instead of one. */
    public fun times(times: Int): Reply = with(plan.copy(times = times))

    /** Answers every matching request for which no other scripted reply is left. The latest such reply wins. */
    public fun always(): Reply = times(Plan.ALWAYS)

    /** Sends the body in HTTP chunks, without a `Content-Length`. */
    public fun chunked(): Reply = with(plan.copy(chunked = true))

    /**
     * Sends the body in pieces of [bytes] bytes, each written to the socket on its own (in a chunked reply: an HTTP
     * chunk of its own), with a pause of [interval] between them. Absent: in pieces as big as possible.
     */
    @JvmOverloads
    public fun inPieces(bytes: Int, interval: Duration = Duration.ZERO): Reply =
        with(plan.copy(pieceSize = bytes, pieceInterval = interval))

    /**
     * Sends no more than the first [bytes] bytes of the body, then ends the connection as [how] says. The head still
     * promises the whole body. In a chunked reply the chunk that is cut keeps its full size line, and with [bytes] at
     * or beyond the end of the body only the last, empty chunk is missing.
     */
    public fun cutAfter(bytes: Long, how: Cut): Reply = with(plan.copy(cutAt = bytes, ending = how))

    /** Sends an interim reply (such as 100 or 103) before this one; may be called more than once. */
    public fun interim(status: Int): Reply = with(plan.copy(interim = plan.interim + status))

    /**
     * Replies as soon as [bytes] bytes of the request's body have arrived, without waiting for the rest; 0 replies to
     * the head. What still comes is read and thrown away, and the connection is closed once the client has finished.
     */
    public fun afterReceiving(bytes: Long): Reply = with(plan.copy(afterReceiving = bytes))

    /**
     * Stops reading from the socket when the reply begins (after the head, unless [afterReceiving] says otherwise), so
     * that a client with a large upload cannot get rid of it. The fake cannot notice that such a client has gone away.
     */
    public fun unread(): Reply = with(plan.copy(unread = true, afterReceiving = plan.afterReceiving ?: 0))

    private fun with(plan: Plan) = Reply(plan)

    /** Makes replies. */
    public companion object {
        /** A reply of type `application/json` with [body] as it stands, be it valid JSON or not. */
        @JvmStatic
        public fun json(status: Int, body: String): Reply = text(status, "application/json", body)

        /** A reply of type `text/html`, such as a proxy's error page. */
        @JvmStatic
        public fun html(status: Int, body: String): Reply = text(status, "text/html; charset=utf-8", body)

        /** A reply with [body] in UTF-8. */
        @JvmStatic
        public fun text(status: Int, contentType: String, body: String): Reply =
            bytes(status, contentType, body.encodeToByteArray())

        /** A reply with [body] as it stands. The array is not copied. */
        @JvmStatic
        public fun bytes(status: Int, contentType: String, body: ByteArray): Reply =
            Reply(Plan(status = status, headers = listOf("Content-Type" to contentType), body = WholeBody(body)))

        /** A reply with [content], read while it is sent. */
        internal fun content(status: Int, contentType: String, content: Content): Reply =
            Reply(Plan(status = status, headers = listOf("Content-Type" to contentType), body = ContentBody(content)))

        /** A reply with no body and no content type. */
        @JvmStatic
        public fun empty(status: Int): Reply = Reply(Plan(status = status))

        /** A reply whose body is [block], [times] times over, made while it is sent and so never whole in memory. */
        @JvmStatic
        public fun flood(status: Int, contentType: String, block: String, times: Long): Reply = Reply(
            Plan(
                status = status,
                headers = listOf("Content-Type" to contentType),
                body = RepeatedBody(block, times),
            ),
        )

        /** An error in the service's JSON; [code] and [param] may be null, as they are in the service's own errors. */
        @JvmStatic
        @JvmOverloads
        public fun error(status: Int, type: String, code: String?, message: String, param: String? = null): Reply {
            val body = buildJsonObject {
                putJsonObject("error") {
                    put("message", message)
                    put("type", type)
                    put("param", param)
                    put("code", code)
                }
            }
            return json(status, body.toString())
        }

        /** The service's 429, with [retryAfter] as `Retry-After` (whole seconds, rounded up) and `Retry-After-Ms`. */
        @JvmStatic
        public fun rateLimited(retryAfter: Duration): Reply =
            error(429, "requests", "rate_limit_exceeded", "Rate limit reached for requests.")
                .header("Retry-After", retryAfter.plusMillis(999).toSeconds().toString())
                .header("Retry-After-Ms", retryAfter.toMillis().toString())

        /** A 200 of type `text/event-stream`, chunked. */
        @JvmStatic
        public fun events(stream: EventStream): Reply =
            Reply(Plan(headers = EVENT_STREAM_HEADERS, body = EventBody(stream), ending = stream.cut))

        /** [events] of unnamed events, one for each of [data], followed by `[DONE]`. */
        @JvmStatic
        public fun events(vararg data: String): Reply = events(EventStream.of(*data).done())

        /** A 200 whose `Content-Length` promises all of [json] but which ends (FIN) after half of it. */
        @JvmStatic
        public fun truncated(json: String): Reply =
            json(200, json).cutAfter(json.encodeToByteArray().size / 2L, Cut.FIN)

        /** [bytes] as they stand in place of a whole HTTP reply, then FIN unless [cutAfter] says otherwise. */
        @JvmStatic
        public fun raw(bytes: ByteArray): Reply =
            Reply(Plan(body = WholeBody(bytes), verbatim = true, ending = Cut.FIN))

        /** [text] in UTF-8 as it stands in place of a whole HTTP reply, then FIN unless [cutAfter] says otherwise. */
        @JvmStatic
        public fun raw(text: String): Reply = raw(text.encodeToByteArray())

        /** Bytes that are no HTTP, then FIN. */
        @JvmStatic
        public fun garbage(): Reply = raw(byteArrayOf(0x16, 0x03, 0x01, 0x7F, 0x00, 0x0D, 0x0A, 0x0D, 0x0A))

        /** RST before any byte of a reply. */
        @JvmStatic
        public fun reset(): Reply = silence(Cut.RESET)

        /** FIN before any byte of a reply. */
        @JvmStatic
        public fun closed(): Reply = silence(Cut.FIN)

        /** Never answers; the socket stays open until the client or the fake closes it. */
        @JvmStatic
        public fun stall(): Reply = silence(Cut.STALL)

        private fun silence(ending: Cut) = Reply(Plan(verbatim = true, ending = ending))

        private val EVENT_STREAM_HEADERS =
            listOf("Content-Type" to "text/event-stream; charset=utf-8", "Cache-Control" to "no-cache")
    }
}
