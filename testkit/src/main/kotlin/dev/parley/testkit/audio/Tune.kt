package dev.parley.testkit.audio

import dev.parley.testkit.service.wordsOf
import kotlin.math.PI
import kotlin.math.sin

/** How a text sounds here: a short tone for each word, whose pitch the word and the voice choose. */
internal class Tune(text: String, private val voice: String, speed: Double) {
    private val words = wordsOf(text).map { it.trim() }
    private val samplesOfWord = (RATE * SECONDS_OF_WORD / speed).toInt()

    /** The samples, [RATE] a second, one channel of 16 bits. */
    val samples: ShortArray = ShortArray(words.size * samplesOfWord).also { all ->
        words.forEachIndexed { index, word -> tone(word).copyInto(all, index * samplesOfWord) }
    }

    /** It swells and fades, so that tones do not click. */
    private fun tone(word: String): ShortArray {
        val hertz = LOWEST_HERTZ + (word + voice).hashCode().mod(RANGE_HERTZ)
        return ShortArray(samplesOfWord) { at ->
            val loudness = sin(PI * at / samplesOfWord) * LOUDEST
            (loudness * sin(2 * PI * hertz * at / RATE)).toInt().toShort()
        }
    }

    companion object {
        const val RATE: Int = 24_000
        const val SECONDS_OF_WORD: Double = 0.25
        private const val LOWEST_HERTZ = 220
        private const val RANGE_HERTZ = 440
        private const val LOUDEST = 8_000
    }
}
