package dev.parley.http.carrier

import io.ktor.utils.io.ByteChannel
import io.ktor.utils.io.ByteReadChannel
import kotlinx.io.Buffer
import java.lang.reflect.Field

/**
 * What a channel had received when it failed. Ktor's reads fail from then on and give nothing of it, though a stream's last
 * events may be there; it lies in two private buffers. Where those cannot be had, it is lost.
 */
internal object ChannelRemains {
    private val buffers: List<Field> by lazy { listOf("_readBuffer", "flushBuffer").mapNotNull(::field) }

    /** Moves what there is of [channel] into [target] from [offset] on: the number of bytes. */
    fun take(channel: ByteReadChannel, target: ByteArray, offset: Int): Int {
        if (channel !is ByteChannel || channel.closedCause == null) return 0
        val remains = buffers.map { it.get(channel) as Buffer }.firstOrNull { !it.exhausted() } ?: return 0
        return remains.readAtMostTo(target, offset, target.size)
    }

    private fun field(name: String): Field? = try {
        ByteChannel::class.java.getDeclaredField(name).takeIf { it.type == Buffer::class.java && it.trySetAccessible() }
    } catch (_: NoSuchFieldException) {
        null
    }
}
