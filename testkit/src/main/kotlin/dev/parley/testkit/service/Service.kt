package dev.parley.testkit.service

import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.Reply
import dev.parley.testkit.wire.Content
import dev.parley.testkit.wire.Exchange
import dev.parley.testkit.wire.IncomingRequest
import dev.parley.testkit.wire.Plan
import io.netty.handler.codec.http.HttpRequest
import java.time.InstantSource

/**
 * Answers requests: a scripted reply comes before everything, then the key is checked, then an area is asked.
 *
 * ```
 * request ──▶ log ──▶ script ──▶ credentials ──▶ router ──▶ area
 *                        └──────── reply ◀──────────────────┘ + standard headers
 * ```
 */
internal class Service(
    private val script: Script,
    private val log: RequestLog,
    private val credentials: Credentials,
    private val router: Router,
    private val clock: InstantSource,
) : Exchange {
    private val standardHeaders = StandardHeaders()

    override fun scriptedFor(head: HttpRequest): Plan? = script.take(head.method().name(), head.path)

    override fun answer(request: IncomingRequest, complete: Boolean): Plan {
        val content = request.content
        val recorded = request.recorded(content, complete)
        log.add(recorded)
        val plan = request.scripted ?: reply(recorded, content).plan
        return plan.withDefaultHeaders(standardHeaders.next())
    }

    override fun abandoned(request: IncomingRequest): Unit =
        log.add(request.recorded(request.content, complete = false))

    private fun reply(request: RecordedRequest, content: Content): Reply = try {
        if (!router.isOpen(request)) credentials.check(request)
        router.answer(request, content)
    } catch (refusal: Refusal) {
        refusal.reply()
    } catch (mistake: RuntimeException) {
        Reply.error(500, "server_error", null, "The fake itself failed: $mistake")
    }

    private fun IncomingRequest.recorded(content: Content, complete: Boolean) = RecordedRequest(
        method = head.method().name(),
        path = head.path,
        query = head.uri().substringAfter('?', "").ifEmpty { null },
        headers = head.headers().groupBy({ it.key.lowercase() }, { it.value }),
        kept = content.bytes(RECORDED_BYTES),
        bodyLength = received,
        isComplete = complete,
        receivedAt = clock.instant(),
    )

    private val HttpRequest.path: String
        get() = uri().substringBefore('?')

    private companion object {
        const val RECORDED_BYTES = 1024 * 1024
    }
}
