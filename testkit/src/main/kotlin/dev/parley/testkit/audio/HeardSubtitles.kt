package dev.parley.testkit.audio

import java.time.Duration

/** What was heard as SubRip, a sentence a cue. */
internal fun Hearing.srt(): String = sentences.joinToString("\n") {
    "${it.number + 1}\n${stamp(it.start, ',')} --> ${stamp(it.end, ',')}\n${it.text.trim()}\n"
}

/** What was heard as WebVTT, a sentence a cue. */
internal fun Hearing.vtt(): String = "WEBVTT\n\n" + sentences.joinToString("\n") {
    "${stamp(it.start, '.')} --> ${stamp(it.end, '.')}\n${it.text.trim()}\n"
}

private fun stamp(time: Duration, mark: Char) = "%02d:%02d:%02d%c%03d".format(
    time.toHours(),
    time.toMinutesPart(),
    time.toSecondsPart(),
    mark,
    time.toMillisPart(),
)
