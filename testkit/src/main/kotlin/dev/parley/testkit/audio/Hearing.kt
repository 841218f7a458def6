package dev.parley.testkit.audio

import dev.parley.testkit.service.wordsOf
import java.time.Duration

/** What is heard in a recording: [text], a quarter of a second a word, in sentences that [speakers] say in turn. */
internal class Hearing(val text: String, private val speakers: List<String>) {
    private val words = wordsOf(text)

    val duration: Duration = WORD.multipliedBy(words.size.toLong())

    val sentences: List<Sentence> = buildList {
        var from = 0
        words.forEachIndexed { index, word ->
            if (index < words.lastIndex && word.last() !in ".!?") return@forEachIndexed
            val start = WORD.multipliedBy(from.toLong())
            add(Sentence(size, words.subList(from, index + 1), start, speakers[size % speakers.size]))
            from = index + 1
        }
    }

    class Sentence(val number: Int, val words: List<String>, val start: Duration, val speaker: String) {
        val text: String = words.joinToString("")
        val end: Duration = start + WORD.multipliedBy(words.size.toLong())

        fun startOf(word: Int): Duration = start + WORD.multipliedBy(word.toLong())
    }

    companion object {
        val WORD: Duration = Duration.ofMillis((Tune.SECONDS_OF_WORD * 1000).toLong())
    }
}

internal val Duration.inSeconds: Double get() = toMillis() / 1000.0
