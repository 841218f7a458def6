package dev.parley.json.bytes

import kotlinx.serialization.SerializationException
import java.math.BigDecimal

/** Reads numbers, whole ones also where they are spelled as fractions, and all of them where they stand in a text. */
internal class JsonNumbers(
    private val scanner: JsonScanner,
    private val texts: JsonTexts,
    private val takesInfinite: Boolean,
) {
    private var digits = 0L
    private var scale = 0
    private var isNegative = false
    private var stop = 0

    fun long(): Long {
        val value = whole()
        return if (value == NOT_WHOLE) whole(text()) else value
    }

    /** The whole number of at most 18 digits that comes next; [NOT_WHOLE], and nothing is passed, if something else does. */
    fun whole(): Long {
        val first = begin()
        val i = digits(first)
        val goesOn = i < scanner.end && isFraction(scanner.bytes[i].toInt())
        if (i == first || i - first > MAX_DIGITS || goesOn) return NOT_WHOLE
        scanner.at = i
        scanner.blanks()
        return if (isNegative) -digits else digits
    }

    private fun isFraction(byte: Int) = byte == DOT || byte == LOWER_E || byte == UPPER_E

    fun int(): Int {
        val value = long()
        if (value != value.toInt().toLong()) throw outOfRange()
        return value.toInt()
    }

    fun int(range: IntRange): Int = int().also { if (it !in range) throw outOfRange() }

    fun double(): Double {
        if (!isDecimal() || digits > EXACT || scale !in -MAX_POWER..MAX_POWER) return finite(fraction(text()))
        return take(scaled())
    }

    fun float(): Float = someFloat().also { finite(it.toDouble()) }

    /** The numbers of the list that comes next. */
    fun floats(): FloatArray {
        scanner.take(OPEN_LIST)
        var floats = FloatArray(SOME_FLOATS)
        var size = 0
        if (!scanner.takeIf(CLOSE_LIST)) {
            do {
                if (size == floats.size) floats = floats.copyOf(size * 2)
                floats[size++] = float()
            } while (scanner.takeIf(COMMA))
            scanner.take(CLOSE_LIST)
        }
        return if (size == floats.size) floats else floats.copyOf(size)
    }

    private fun finite(value: Double): Double = if (value.isFinite() || takesInfinite) value else throw outOfRange()

    /** By way of a double, where that cannot round otherwise: not in the middle between two floats. */
    private fun someFloat(): Float {
        if (!isDecimal() || scale !in -MAX_POWER..MAX_POWER) return text().let(::fractionAsFloat)
        val value = scaled()
        val rest = value.toRawBits() and FLOAT_REST
        if (rest in FLOAT_MIDDLE - DOUBT..FLOAT_MIDDLE + DOUBT) return text().let(::fractionAsFloat)
        return take(value).toFloat()
    }

    /** What [maker] made of the last number at [place], if that comes next again, which is passed then; else `null`. */
    fun takeSame(place: Memory, maker: Any): Any? {
        val memo = place.number ?: return null
        if (memo.maker !== maker || !scanner.startsWith(memo.bytes)) return null
        scanner.at += memo.bytes.size - 1
        return memo.made
    }

    /** Keeps what [maker] has [made] of the number at [place], which begins at [from]. */
    fun remember(place: Memory, maker: Any, from: Int, made: Any?) {
        if (place.isFickle) return
        if (place.number != null) place.misses++
        val to = scanner.at
        place.number = if (place.isFickle || to >= scanner.end || to - from > MAX_DIGITS) {
            null
        } else {
            Memo(scanner.bytes.copyOfRange(from, to + 1), "").also {
                it.maker = maker
                it.made = made
            }
        }
    }

    /** The number that comes next, as it is spelled. */
    fun text(): String = if (scanner.peek() == QUOTE) texts.read().trim() else texts.literal()

    /** Whether a number of at most 18 digits comes next; if so it is in [digits] and [scale]. */
    private fun isDecimal(): Boolean {
        val bytes = scanner.bytes
        val end = scanner.end
        val first = begin()
        var i = digits(first)
        var count = i - first
        if (count == 0) return false
        scale = 0
        if (i < end && bytes[i].toInt() == DOT) {
            val point = i + 1
            i = digits(point)
            if (i == point) return false
            scale = point - i
            count += i - point
            // Zeros in front are no digits: numbers below one have many.
            var zero = first
            while (zero < i && (bytes[zero].toInt() == ZERO || bytes[zero].toInt() == DOT)) {
                if (bytes[zero].toInt() == ZERO) count--
                zero++
            }
        }
        if (i < end && (bytes[i].toInt() == LOWER_E || bytes[i].toInt() == UPPER_E)) i = exponent(i + 1)
        stop = i
        return count <= MAX_DIGITS && i > 0
    }

    /** Forgets the last number; where the digits of the next one begin. */
    private fun begin(): Int {
        digits = 0
        isNegative = scanner.peek() == MINUS
        return if (isNegative) scanner.at + 1 else scanner.at
    }

    /** Takes the digits from [from] on into [digits], after those that are there; tells where they end. */
    private fun digits(from: Int): Int {
        val bytes = scanner.bytes
        val end = scanner.end
        var value = digits
        var i = from
        while (i < end) {
            val digit = bytes[i] - ZERO
            if (digit < 0 || digit > 9) break
            value = value * 10 + digit
            i++
        }
        digits = value
        return i
    }

    /** Takes the power that begins at [from] into [scale]; tells where it ends, and 0 if there is none. */
    private fun exponent(from: Int): Int {
        var i = from
        val sign = if (i < scanner.end) scanner.bytes[i].toInt() else 0
        if (sign == PLUS || sign == MINUS) i++
        val first = i
        var power = 0
        while (i < scanner.end && scanner.bytes[i].toInt() in ZERO..NINE) {
            if (power < HUGE) power = power * 10 + (scanner.bytes[i] - ZERO)
            i++
        }
        scale += if (sign == MINUS) -power else power
        return if (i == first) 0 else i
    }

    private fun scaled(): Double {
        val value = if (scale < 0) digits.toDouble() / POWERS[-scale] else digits.toDouble() * POWERS[scale]
        return if (isNegative) -value else value
    }

    private fun take(value: Double): Double {
        scanner.at = stop
        scanner.blanks()
        return value
    }

    private fun whole(text: String): Long {
        text.toLongOrNull()?.let { return it }
        val value = text.toDoubleOrNull() ?: throw notANumber()
        if (!(value > -LONG_LIMIT && value < LONG_LIMIT)) throw outOfRange()
        val isSmall = value > -EXACT && value < EXACT
        return if (isSmall || text.length > MAX_TEXT) value.toLong() else BigDecimal(text).toLong()
    }

    private fun fraction(text: String): Double = text.toDoubleOrNull() ?: throw notANumber()

    private fun fractionAsFloat(text: String): Float = text.toFloatOrNull() ?: throw notANumber()

    companion object {
        /** What stands for what is no whole number: it has more digits than one can have. */
        const val NOT_WHOLE: Long = Long.MIN_VALUE
        private const val MAX_DIGITS = 18
        private const val SOME_FLOATS = 1536
        private const val MAX_TEXT = 400
        private const val HUGE = 100_000
        private const val LONG_LIMIT = 9.223372036854775807E18

        /** Up to here a double has each whole number. */
        private const val EXACT = 1L shl 53
        private const val MAX_POWER = 22
        private val POWERS = DoubleArray(MAX_POWER + 1).also { it[0] = 1.0 }.also { powers ->
            for (i in 1..MAX_POWER) powers[i] = powers[i - 1] * 10
        }

        /** The bits of a double for which a float has no room; their middle; and how far off a quotient may be. */
        private const val FLOAT_REST = (1L shl 29) - 1
        private const val FLOAT_MIDDLE = 1L shl 28
        private const val DOUBT = 8

        fun notANumber(): SerializationException = MalformedJson("expected a number")

        fun outOfRange(): SerializationException = MalformedJson("a number is out of range")
    }
}
