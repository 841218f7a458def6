package dev.parley.audio

import java.time.Duration

/** Reads SubRip and WebVTT: blocks of lines, with blank lines between them. What cannot be read fails with its line. */
internal class SubtitleParser(text: String) {
    private val lines = text.removePrefix("\uFEFF").lines()
    private val isWebVtt = lines.first().split(' ', '\t').first() == "WEBVTT"
    private var next = 0

    fun cues(): List<SubtitleCue> = buildList {
        if (isWebVtt) block()
        while (skipBlanks()) cue()?.let(::add)
    }

    private fun skipBlanks(): Boolean {
        while (next < lines.size && lines[next].isBlank()) next++
        return next < lines.size
    }

    /** The lines up to the next blank one. */
    private fun block(): List<String> =
        lines.subList(next, lines.size).takeWhile { it.isNotBlank() }.also { next += it.size }

    /** The next cue; `null` for a block that only WebVTT has, and that shows nothing. */
    private fun cue(): SubtitleCue? {
        val first = next
        val block = block()
        if (isWebVtt && ARROW !in block.first() && block.first().split(' ', '\t').first() in ASIDES) return null
        val id = block.first().trim().takeIf { ARROW !in it }
        val at = if (id == null) 0 else 1
        val times = block.getOrNull(at)?.let(TIMES::matchEntire) ?: throw malformed(first + at)
        val (start, end) = times.destructured
        return SubtitleCue(time(start, first + at), time(end, first + at), block.drop(at + 1).joinToString("\n"), id)
    }

    private fun time(text: String, line: Int): Duration {
        val (hours, minutes, seconds, millis) = TIME.matchEntire(text)?.destructured ?: throw malformed(line)
        return Duration.ofHours(hours.ifEmpty { "0" }.toLong()).plusMinutes(minutes.toLong())
            .plusSeconds(seconds.toLong()).plusMillis(millis.toLong())
    }

    private fun malformed(line: Int) =
        IllegalArgumentException("text must be subtitles, but line ${line + 1} has no times where they should be")

    private companion object {
        private const val ARROW = "-->"
        private val ASIDES = setOf("NOTE", "STYLE", "REGION")
        private val TIMES = Regex("""\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?""")
        private val TIME = Regex("""(?:(\d{1,6}):)?([0-5]\d):([0-5]\d)[,.](\d{3})""")
    }
}
