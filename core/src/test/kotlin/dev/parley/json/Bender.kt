package dev.parley.json

import kotlin.random.Random

/** Bends documents a little: cuts them, takes bytes out, puts some in, and changes others. */
class Bender(private val random: Random) {
    fun bent(bytes: ByteArray): ByteArray {
        var bent = bytes
        repeat(random.nextInt(1, 4)) {
            if (bent.isEmpty()) return bent
            bent = once(bent, random.nextInt(bent.size))
        }
        return bent
    }

    private fun once(bytes: ByteArray, at: Int): ByteArray = when (random.nextInt(5)) {
        0 -> bytes.copyOf(at)
        1 -> bytes.copyOf(at) + bytes.copyOfRange(minOf(bytes.size, at + random.nextInt(1, 9)), bytes.size)
        2 -> bytes.copyOf(at) + syntax() + bytes.copyOfRange(at, bytes.size)
        3 -> bytes.copyOf().also { it[at] = random.nextInt().toByte() }
        else -> bytes.copyOf().also { it[at] = syntax() }
    }

    private fun syntax(): Byte = SYNTAX[random.nextInt(SYNTAX.length)].code.toByte()

    private companion object {
        const val SYNTAX = "{}[]\",:\\0123456789-+.eEtfn ux\u0000"
    }
}
