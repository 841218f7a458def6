package dev.parley.audio

import dev.parley.DecodingException
import java.time.Duration

/**
 * Subtitles, as text and as cues.
 *
 * @property text the whole text, to be saved as an `.srt` or `.vtt` file.
 * @property cues the cues, in the order of the text.
 */
@JvmRecord
@ConsistentCopyVisibility
public data class Subtitles private constructor(val text: String, val cues: List<SubtitleCue>) {
    public companion object {
        /**
         * Parses [text]: as WebVTT when it begins with `WEBVTT`, else as SubRip.
         *
         * @throws IllegalArgumentException when it is neither; the message names the line.
         */
        @JvmStatic
        public fun parse(text: String): Subtitles = Subtitles(text, SubtitleParser(text).cues())

        /** Parses what the service sent, which is no argument that could be wrong. */
        internal fun received(text: String): Subtitles = try {
            parse(text)
        } catch (e: IllegalArgumentException) {
            throw DecodingException("subtitles were asked for, but something else came", text, null, e)
        }
    }
}

/**
 * A cue of subtitles: a text that is shown for a while.
 *
 * @property start when it appears.
 * @property end when it disappears.
 * @property text the text shown, of one line or more.
 * @property id its number or name; `null` when it has none.
 */
@JvmRecord
public data class SubtitleCue(val start: Duration, val end: Duration, val text: String, val id: String? = null)
