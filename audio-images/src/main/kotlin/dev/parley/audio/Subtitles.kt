package dev.parley.audio

import dev.parley.DecodingException
import java.time.Duration

/**
 * Subtitles as a player reads them, and what they say.
 *
 * @property text the whole, to be saved as a file.
 * @property cues what is shown when, in the order of the text.
 */
@JvmRecord
@ConsistentCopyVisibility
public data class Subtitles private constructor(val text: String, val cues: List<SubtitleCue>) {
    public companion object {
        /**
         * Reads [text], which is WebVTT when it begins with `WEBVTT`, and else SubRip.
         *
         * @throws IllegalArgumentException when it is neither; the message tells the line.
         */
        @JvmStatic
        public fun parse(text: String): Subtitles = Subtitles(text, SubtitleParser(text).cues())

        /** What the service answered, which is no argument that could be wrong. */
        internal fun ofAnswer(text: String): Subtitles = try {
            parse(text)
        } catch (e: IllegalArgumentException) {
            throw DecodingException("subtitles were asked for, but something else came", text, null, e)
        }
    }
}

/**
 * A text that is shown for a while.
 *
 * @property start when it appears.
 * @property end when it disappears.
 * @property text what is shown, of one line or more.
 * @property id its number or name; `null` when it has none.
 */
@JvmRecord
public data class SubtitleCue(val start: Duration, val end: Duration, val text: String, val id: String? = null)
