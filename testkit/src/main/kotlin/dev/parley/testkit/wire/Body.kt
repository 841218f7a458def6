package dev.parley.testkit.wire

import dev.parley.testkit.EventStream
import java.time.Duration

/** The bytes of a reply before HTTP frames them. */
internal interface Body {
    /** Bytes in all; null when only the end of the stream will tell. */
    val length: Long?

    fun steps(): Sequence<Step>
}

/** A body that is in memory already; a big one goes out block by block, so that no copy of it is made. */
internal class WholeBody(private val bytes: ByteArray) : Body {
    override val length: Long = bytes.size.toLong()

    override fun steps(): Sequence<Step> =
        (bytes.indices step BLOCK_SIZE).asSequence().map { Step.Send(bytes, it, minOf(BLOCK_SIZE, bytes.size - it)) }
}

/** Bytes that may lie on disk, read while they are sent. */
internal class ContentBody(private val content: Content) : Body {
    override val length: Long = content.size

    override fun steps(): Sequence<Step> = (0 until content.size step BLOCK_SIZE.toLong()).asSequence().map {
        Step.Send(content.slice(it, minOf(BLOCK_SIZE.toLong(), content.size - it)).bytes())
    }
}

/** [block], [times] times over. */
internal class RepeatedBody(block: String, private val times: Long) : Body {
    private val bytes = block.encodeToByteArray()

    override val length: Long = bytes.size * times

    override fun steps(): Sequence<Step> {
        val blocksInStep = (BLOCK_SIZE / bytes.size.coerceAtLeast(1)).coerceAtLeast(1)
        val step = Step.Send(ByteArray(bytes.size * blocksInStep) { bytes[it % bytes.size] })
        val rest = step.slice(0, (times % blocksInStep).toInt() * bytes.size)
        val whole = generateSequence(0L) { it + 1 }.takeWhile { it < times / blocksInStep }.map { step }
        return if (rest.length == 0) whole else whole + rest
    }
}

/** The events of [stream], each a step of its own, with pauses between them when the stream asks for them. */
internal class EventBody(private val stream: EventStream) : Body {
    override val length: Long? = null

    override fun steps(): Sequence<Step> = sequence {
        stream.texts.forEachIndexed { index, text ->
            if (index > 0 && stream.interval > Duration.ZERO) yield(Step.Pause(stream.interval))
            yield(Step.Send(text))
        }
    }
}

/** Joins neighbouring small sends to blocks of about [BLOCK_SIZE] bytes: a long stream must not cost a write an event. */
internal fun Sequence<Step>.joined(): Sequence<Step> = sequence {
    val block = BlockBuilder()
    for (step in this@joined) {
        if (step is Step.Send && block.takes(step)) continue
        block.take()?.let { yield(it) }
        if (step !is Step.Send || !block.takes(step)) yield(step)
    }
    block.take()?.let { yield(it) }
}

/** Cuts every send into pieces of [size] bytes and puts a pause of [interval] between them. */
internal fun Sequence<Step>.inPieces(size: Int, interval: Duration): Sequence<Step> = flatMap { step ->
    if (step is Step.Send) step.pieces(size, interval) else sequenceOf(step)
}

private fun Step.Send.pieces(size: Int, interval: Duration): Sequence<Step> =
    (0 until length step size).asSequence().flatMap {
        sequenceOf(slice(it, minOf(size, length - it)), Step.Pause(interval))
    }

internal const val BLOCK_SIZE: Int = 64 * 1024
