package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import java.lang.invoke.MethodHandles
import java.nio.ByteOrder
import java.util.Arrays

/**
 * Cuts the bytes of an event stream into events, by the rules of the WHATWG: feed it what arrives, however it is cut, and
 * take [next] until it is `null`. Each byte is looked at once. A payload becomes a string when its event is complete, and
 * no string is made of anything else but names and ids.
 *
 * The buffer holds, from the left: the data lines of the unfinished event, already joined (`dataStart` to `dataEnd`), bytes
 * that are done with, and the unfinished line (`lineStart` to `end`), looked at up to `scan`.
 *
 * @param maxEventBytes How large an event or a line may grow.
 */
@InternalParleyApi
public class SseDecoder(private val maxEventBytes: Int) {
    private var buffer = ByteArray(INITIAL_BYTES)
    private var dataStart = 0
    private var dataEnd = 0
    private var hasData = false
    private var lineStart = 0
    private var scan = 0
    private var end = 0
    private var skipLineFeed = false
    private var atStart = true

    private var name: String? = null
    private var id: String? = null
    private var nameBytes = ByteArray(0)
    private var lastName: String? = null

    /** The wait before reconnecting that the stream asked for last, in milliseconds; `null` when it asked for none. */
    internal var retryMillis: Long? = null
        private set

    /** How many bytes the buffer can hold. */
    internal val capacity: Int get() = buffer.size

    /** Takes in [length] bytes of [source] from [offset] on. */
    public fun feed(source: ByteArray, offset: Int = 0, length: Int = source.size) {
        makeRoom(length)
        source.copyInto(buffer, end, offset, offset + length)
        end += length
    }

    /**
     * The next complete event; `null` when more bytes are needed.
     *
     * @throws EventTooLargeException when a line or an event is larger than allowed.
     */
    public fun next(): SseEvent? {
        if (atStart && !skipByteOrderMark()) return null
        while (true) {
            val lineEnd = findLineEnd()
            if (lineEnd < 0) return null
            val event = if (lineEnd == lineStart) dispatch() else null
            if (lineEnd > lineStart) readLine(lineEnd)
            lineStart = scan
            if (event != null) return event
        }
    }

    /** Drops one leading byte order mark; `false` while too few bytes are there to tell. */
    private fun skipByteOrderMark(): Boolean {
        for (i in BYTE_ORDER_MARK.indices) {
            if (i == end) return false
            if (buffer[i] != BYTE_ORDER_MARK[i]) return true.also { atStart = false }
        }
        lineStart = BYTE_ORDER_MARK.size
        scan = lineStart
        atStart = false
        return true
    }

    /** Where the line ends, with [scan] after its line break; -1 when the line is not complete. */
    private fun findLineEnd(): Int {
        if (skipLineFeed && scan < end) skipLineFeedNow()
        val bytes = buffer
        var i = skipPlain(scan)
        while (i < end) {
            val byte = bytes[i]
            if (byte == LINE_FEED || byte == CARRIAGE_RETURN) {
                skipLineFeed = byte == CARRIAGE_RETURN
                scan = i + 1
                return i
            }
            i++
        }
        scan = end
        dropComment()
        if (end - lineStart + (dataEnd - dataStart) > maxEventBytes) throw EventTooLargeException(maxEventBytes)
        return -1
    }

    /** Passes eight bytes at a time while none of them ends a line. */
    private fun skipPlain(start: Int): Int {
        var i = start
        while (i + Long.SIZE_BYTES <= end) {
            val word = WORDS.get(buffer, i) as Long
            val ends = zeroBytes(word xor LINE_FEEDS) or zeroBytes(word xor CARRIAGE_RETURNS)
            if (ends != 0L) return i + (ends.countTrailingZeroBits() ushr 3)
            i += Long.SIZE_BYTES
        }
        return i
    }

    /** The highest bit of the first byte that is 0, and perhaps of some after it. */
    private fun zeroBytes(word: Long): Long = (word - LOWEST_BITS) and word.inv() and HIGHEST_BITS

    private fun skipLineFeedNow() {
        skipLineFeed = false
        if (buffer[scan] == LINE_FEED) {
            scan++
            lineStart = scan
        }
    }

    /** Forgets what has come of a comment, all but its colon: it may be endless. */
    private fun dropComment() {
        if (end - lineStart > 1 && buffer[lineStart] == COLON) {
            lineStart = end - 1
            buffer[lineStart] = COLON
        }
    }

    private fun readLine(lineEnd: Int) {
        if (buffer[lineStart] == COLON) return
        var colon = lineStart
        while (colon < lineEnd && buffer[colon] != COLON) colon++
        var value = minOf(colon + 1, lineEnd)
        if (value < lineEnd && buffer[value] == SPACE) value++
        when {
            isField(DATA, colon) -> addData(value, lineEnd)
            isField(EVENT, colon) -> name = name(value, lineEnd)
            isField(ID, colon) -> text(value, lineEnd).let { if ('\u0000' !in it) id = it }
            isField(RETRY, colon) -> readRetry(text(value, lineEnd))
        }
    }

    /** Names repeat: the last one is not made anew. */
    private fun name(from: Int, to: Int): String? {
        if (Arrays.equals(nameBytes, 0, nameBytes.size, buffer, from, to)) return lastName
        nameBytes = buffer.copyOfRange(from, to)
        lastName = text(from, to).ifEmpty { null }
        return lastName
    }

    private fun readRetry(value: String) {
        if (value.all { it in '0'..'9' }) value.toLongOrNull()?.let { retryMillis = it }
    }

    private fun isField(field: ByteArray, colon: Int): Boolean {
        if (colon - lineStart != field.size) return false
        for (i in field.indices) if (buffer[lineStart + i] != field[i]) return false
        return true
    }

    /** Joins a data line to those before it, in place: the line is always longer than the line feed that joins it. */
    private fun addData(start: Int, lineEnd: Int) {
        if (!hasData) {
            dataStart = start
            dataEnd = lineEnd
            hasData = true
        } else {
            buffer[dataEnd++] = LINE_FEED
            buffer.copyInto(buffer, dataEnd, start, lineEnd)
            dataEnd += lineEnd - start
        }
        if (dataEnd - dataStart > maxEventBytes) throw EventTooLargeException(maxEventBytes)
    }

    private fun dispatch(): SseEvent? {
        val event = if (hasData) SseEvent(buffer, dataStart, dataEnd, name, id?.ifEmpty { null }) else null
        hasData = false
        dataStart = 0
        dataEnd = 0
        name = null
        return event
    }

    private fun text(from: Int, to: Int): String = String(buffer, from, to - from, Charsets.UTF_8)

    /**
     * Makes the buffer hold [length] more bytes: from the front again when nothing is left in it, else by moving or growing.
     * A buffer that a large event has grown is given back once little is left in it.
     */
    private fun makeRoom(length: Int) {
        if (lineStart == end && !hasData) rewind()
        val needed = (dataEnd - dataStart) + (end - lineStart) + length
        val overgrown = buffer.size > RETAINED_BYTES && needed <= RETAINED_BYTES
        if (end + length <= buffer.size && !overgrown) return
        var size = if (overgrown) INITIAL_BYTES else buffer.size
        while (size < needed) size *= 2
        compact(size)
    }

    private fun rewind() {
        lineStart = 0
        scan = 0
        end = 0
    }

    private fun compact(size: Int) {
        val target = if (size == buffer.size) buffer else ByteArray(size)
        val dataLength = dataEnd - dataStart
        buffer.copyInto(target, 0, dataStart, dataStart + dataLength)
        buffer.copyInto(target, dataLength, lineStart, end)
        scan += dataLength - lineStart
        end += dataLength - lineStart
        lineStart = dataLength
        dataStart = 0
        dataEnd = dataLength
        buffer = target
    }

    private companion object {
        private val WORDS = MethodHandles.byteArrayViewVarHandle(LongArray::class.java, ByteOrder.LITTLE_ENDIAN)
        private const val LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL
        private const val CARRIAGE_RETURNS = 0x0D0D0D0D0D0D0D0DL
        private const val LOWEST_BITS = 0x0101010101010101L
        private const val HIGHEST_BITS = LOWEST_BITS shl 7
        private const val INITIAL_BYTES = 16 * 1024
        private const val RETAINED_BYTES = 64 * 1024
        private const val LINE_FEED = '\n'.code.toByte()
        private const val CARRIAGE_RETURN = '\r'.code.toByte()
        private const val COLON = ':'.code.toByte()
        private const val SPACE = ' '.code.toByte()
        private val BYTE_ORDER_MARK = byteArrayOf(0xEF.toByte(), 0xBB.toByte(), 0xBF.toByte())
        private val DATA = "data".encodeToByteArray()
        private val EVENT = "event".encodeToByteArray()
        private val ID = "id".encodeToByteArray()
        private val RETRY = "retry".encodeToByteArray()
    }
}

/**
 * One event of a server-sent event stream. Its payload stands in [bytes] [from] some byte on [to] another, its lines joined
 * by line feeds, until the decoder is fed again.
 *
 * @property name The event's name; `null` when the stream gave none.
 * @property id The last id that the stream gave; `null` when it gave none yet.
 */
@InternalParleyApi
public class SseEvent internal constructor(
    internal val bytes: ByteArray,
    internal val from: Int,
    internal val to: Int,
    public val name: String?,
    internal val id: String?,
) {
    /** The payload as text. */
    public val data: String get() = String(bytes, from, to - from, Charsets.UTF_8)

    /** Whether the payload is [text]. */
    internal fun holds(text: ByteArray): Boolean = Arrays.equals(bytes, from, to, text, 0, text.size)

    /** Whether [text] stands near the beginning of the payload, where the tag of an object does. */
    internal fun begins(text: ByteArray): Boolean {
        for (at in from..minOf(from + TAG_BYTES, to - text.size)) {
            if (bytes[at] == text[0] && Arrays.equals(bytes, at, at + text.size, text, 0, text.size)) return true
        }
        return false
    }

    internal fun isBlank(): Boolean = (from until to).all { bytes[it] <= ' '.code.toByte() && bytes[it] >= 0 }

    private companion object {
        private const val TAG_BYTES = 16
    }
}

/** A line or an event of a stream is larger than the [limit] in bytes. */
@InternalParleyApi
public class EventTooLargeException internal constructor(
    internal val limit: Int,
) : RuntimeException("an event is larger than $limit bytes")
