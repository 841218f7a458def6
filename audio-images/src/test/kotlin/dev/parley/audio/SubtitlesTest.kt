package dev.parley.audio

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.time.Duration

class SubtitlesTest : AnnotationSpec() {
    private fun cues(text: String) = Subtitles.parse(text).cues

    private fun millis(time: Long): Duration = Duration.ofMillis(time)

    private val srt = "1\n00:00:00,000 --> 00:00:02,500\nHello.\n\n2\n01:02:03,004 --> 100:00:00,000\nTwo\nlines\n\n\n"

    private val both = listOf(
        SubtitleCue(millis(0), millis(2_500), "Hello.", "1"),
        SubtitleCue(millis(3_723_004), Duration.ofHours(100), "Two\nlines", "2"),
    )

    @Test
    fun `SubRip is read, whatever its line ends`() {
        for (text in listOf(
            srt,
            srt.replace("\n", "\r\n"),
            srt.replace("\n", "\r"),
            "\uFEFF$srt",
            srt.trim(),
            "\n\n$srt",
        )) {
            cues(text) shouldBe both
        }
        Subtitles.parse(srt).text shouldBe srt
    }

    @Test
    fun `WebVTT is read, without what shows nothing`() {
        val vtt = """
            WEBVTT - made by hand
            Kind: captions

            NOTE
            not --> shown

            STYLE
            ::cue { color: red }

            1
            00:00.000 --> 00:02.500 align:start position:10%
            Hello.

            NOTE of its own
            00:05.000 --> 00:06.000
            A cue that is called so
        """.trimIndent()
        cues(vtt.replace("NOTE of its own\n00", "called NOTE\n00")) shouldBe listOf(
            SubtitleCue(millis(0), millis(2_500), "Hello.", "1"),
            SubtitleCue(millis(5_000), millis(6_000), "A cue that is called so", "called NOTE"),
        )
        cues(vtt).size shouldBe 1
        cues("WEBVTT\n\n00:01.000 --> 00:02.000\nNo id") shouldBe
            listOf(SubtitleCue(millis(1_000), millis(2_000), "No id"))
    }

    @Test
    fun `silence has no cues, and a cue may be silent`() {
        for (text in listOf("", "\n", "\uFEFF", "WEBVTT", "WEBVTT\n\n")) cues(text) shouldBe emptyList()
        cues("1\n00:00:01.000 --> 00:00:01.000\n\n2\n00:00:02,000 --> 00:00:03,000\nNow").map { it.text } shouldBe
            listOf("", "Now")
    }

    @Test
    fun `what is no subtitles fails with its line, and is not quoted`() {
        val cases = listOf(
            "tulips" to 2,
            """{"text":"tulips"}""" to 2,
            "1\ntulips" to 2,
            "1\n00:00:00,000 -> 00:00:01,000\ntulips" to 2,
            "1\n00:00:00,000 --> tulips\nx" to 2,
            "1\n00:60:00,000 --> 00:00:01,000\nx" to 2,
            "1\n00:00:00,00 --> 00:00:01,000\nx" to 2,
            "1\n9999999:00:00,000 --> 00:00:01,000\nx" to 2,
            "00:00:00 --> 00:00:01\nx" to 1,
            "$srt\n3\n\n00:00:04,000 --> 00:00:05,000\nx" to 13,
            "WEBVTTtulips\n\n00:00.000 --> 00:01.000" to 2,
            "WEBVTT\n\n1\n2\n00:00.000 --> 00:01.000" to 4,
        )
        for ((text, line) in cases) {
            withClue(text) {
                shouldThrow<IllegalArgumentException> { Subtitles.parse(text) }.message shouldBe
                    "text must be subtitles, but line $line has no times where they should be"
            }
        }
    }
}
