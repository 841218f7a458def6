package dev.parley.json

import dev.parley.json.bytes.CLOSE_OBJECT
import dev.parley.json.bytes.COLON
import dev.parley.json.bytes.JsonElements
import dev.parley.json.bytes.JsonScanner
import dev.parley.json.bytes.JsonTexts
import dev.parley.json.bytes.LOWER_N
import dev.parley.json.bytes.MalformedJson
import dev.parley.json.bytes.QUOTE
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.CompositeDecoder.Companion.DECODE_DONE
import kotlinx.serialization.json.Json

/** Goes from one member of an object to the next, and at its end to those that are there without being in the bytes. */
internal class JsonMembers(
    private val scanner: JsonScanner,
    private val texts: JsonTexts,
    private val elements: JsonElements,
    private val levels: JsonLevels,
    private val json: Json,
) {
    /** Whether the member that is next is missing, and therefore `null`. */
    @JvmField var isAbsent: Boolean = false

    /** The position that is next, in place of a member that is missing. */
    @JvmField var implied: Int = NOTHING_IMPLIED

    /** Whether the outermost object had an `error` that its type does not describe. */
    @JvmField var sawError: Boolean = false

    fun open() {
        sawError = false
    }

    fun close() {
        isAbsent = false
        implied = NOTHING_IMPLIED
    }

    fun next(frame: Frame): Int {
        while (true) {
            val member = takeName(frame) ?: return afterLast(frame)
            val index = member.index
            if (index < 0) {
                stranger(frame, member)
            } else if (scanner.peek() == LOWER_N && !member.takesNull) {
                scanner.takeNull()
            } else if (member.coerced == null || isKnownWord(member.coerced)) {
                if (index == frame.layout.shape.position) frame.sawPosition = true
                frame.seen?.set(index)
                return index
            }
        }
    }

    /** The member that comes next, whose value is next now; `null` at the end. */
    private fun takeName(frame: Frame): Member? {
        val expected = frame.here.next
        val scanner = scanner
        if (expected != null && !frame.isFirst && expected.follows(scanner.bytes, scanner.at, scanner.end)) {
            scanner.at += expected.written.size
        } else if (expected != null && frame.isFirst && expected.begins(scanner.bytes, scanner.at, scanner.end)) {
            scanner.at += expected.written.size - 1
            frame.isFirst = false
        } else {
            if (!JsonItems.hasMore(scanner, frame, CLOSE_OBJECT)) return null
            return lookUp(frame, expected).also { frame.at = it.at }
        }
        scanner.blanks()
        frame.at = expected.at
        return expected
    }

    private fun lookUp(frame: Frame, expected: Member?): Member {
        if (scanner.peek() != QUOTE) throw MalformedJson("expected the name of a member")
        val from = scanner.at + 1
        val to = scanner.stop(from)
        val isPlain = scanner.bytes[to].toInt() == QUOTE
        val name = if (isPlain) null else texts.read()
        if (isPlain) {
            scanner.at = to + 1
            scanner.blanks()
        }
        scanner.take(COLON)
        if (expected != null && isPlain && expected.isNamed(scanner.bytes, from, to)) return expected
        val member = frame.layout.member(scanner.bytes, from, to, name)
        if (member.at > Layout.SECOND) frame.here.next = member
        return member
    }

    private fun stranger(frame: Frame, member: Member) {
        val isNull = scanner.peek() == LOWER_N
        if (levels.depth == 1 && !isNull && member.name == ERROR) sawError = true
        val shape = frame.layout.shape
        when {
            Tag.isAmong(frame.tag, member.name) || isNull -> scanner.skip(levels.depth)
            shape.extra >= 0 -> keep(frame, member)
            shape.isStrict -> throw MalformedJson("a member that is not described")
            else -> scanner.skip(levels.depth)
        }
    }

    /** Takes the value of [member], which comes next, for one that nobody described. */
    fun keep(frame: Frame, member: Member): Unit = frame.keep(member.name, elements.read(levels.depth))

    private fun afterLast(frame: Frame): Int {
        val shape = frame.layout.shape
        if (shape.position >= 0 && !frame.sawPosition && levels.isInList) {
            frame.sawPosition = true
            frame.seen?.set(shape.position)
            implied = levels.position
            return shape.position
        }
        if (shape.extra >= 0 && !frame.gaveExtra && (frame.extra != null || shape.isExtraRequired)) {
            frame.gaveExtra = true
            return shape.extra
        }
        return if (frame.seen == null) DECODE_DONE else nextAbsent(frame)
    }

    private fun nextAbsent(frame: Frame): Int {
        val seen = frame.seen ?: return DECODE_DONE
        for (index in 0 until frame.layout.descriptor.elementsCount) {
            if (!seen[index] && frame.layout.shape.isFilled(index)) {
                seen.set(index)
                isAbsent = true
                return index
            }
        }
        return DECODE_DONE
    }

    private fun isKnownWord(words: SerialDescriptor): Boolean {
        if (scanner.peek() != QUOTE) return true
        val from = scanner.at
        val isKnown = Words.indexOf(words, texts.read(), json) >= 0
        if (isKnown) scanner.at = from
        return isKnown
    }

    companion object {
        const val NOTHING_IMPLIED: Int = -1
        private const val ERROR = "error"
    }
}
