package dev.parley.testkit.wire

import io.netty.handler.codec.http.HttpResponseStatus
import java.time.Duration

/** The steps that put this plan on the wire: delay, interim replies, head, body, end. */
internal fun Plan.steps(): Sequence<Step> = sequence {
    if (delay > Duration.ZERO) yield(Step.Pause(delay))
    interim.forEach { yield(Step.Send("HTTP/1.1 ${statusLine(it)}\r\n\r\n")) }
    if (!verbatim) yield(Step.Send(head()))
    if (hasBody) yieldAll(framedBody())
}

private val Plan.hasBody: Boolean
    get() = verbatim || status !in BODILESS

private fun Plan.head(): String = buildString {
    append("HTTP/1.1 ").append(statusLine(status)).append("\r\n")
    headers.forEach { (name, value) -> append(name).append(": ").append(value).append("\r\n") }
    if (hasBody) append(bodyHeader()).append("\r\n")
    append("\r\n")
}

private fun Plan.bodyHeader(): String = if (chunked) "Transfer-Encoding: chunked" else "Content-Length: ${body.length}"

private fun statusLine(status: Int) = "$status ${HttpResponseStatus.valueOf(status).reasonPhrase()}"

private fun Plan.framedBody(): Sequence<Step> = sequence {
    val framesChunks = chunked && !verbatim
    var left = cutAt ?: Long.MAX_VALUE
    for (step in pieces()) {
        if (step is Step.Send && left == 0L) return@sequence
        if (step is Step.Send && framesChunks) yieldAll(step.asChunk(left)) else yield(step.upTo(left))
        left -= step.size
        if (left < 0) return@sequence
    }
    if (framesChunks && ending == null) yield(Step.Send("0\r\n\r\n"))
}

private fun Plan.pieces(): Sequence<Step> {
    val blocks = body.steps().joined()
    return if (pieceSize == null) blocks else blocks.inPieces(pieceSize, pieceInterval)
}

private fun Step.Send.asChunk(limit: Long): Sequence<Step> {
    val sizeLine = Step.Send(length.toString(16) + "\r\n")
    return if (length > limit) sequenceOf(sizeLine, upTo(limit)) else sequenceOf(sizeLine, this, Step.Send("\r\n"))
}

private fun Step.upTo(limit: Long): Step = if (this is Step.Send && length > limit) slice(0, limit.toInt()) else this

private val Step.size: Int
    get() = if (this is Step.Send) length else 0

private val BODILESS = (100..199) + listOf(204, 304)
