package dev.parley.testkit

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class HearingTest : AnnotationSpec() {
    private val model = "model" to "whisper-1"
    private val spoken =
        """{"model":"tts-1","input":"Hello there. How are you?","voice":"alloy","response_format":"wav"}"""

    @Test
    fun `a sound that was made here is understood, of another the name is told`() = withFake { _, client ->
        client.postSound("/audio/transcriptions", model, sound = client.sound(spoken)).json.at("text") shouldBe
            "Hello there. How are you?"
        val other = client.postSound("/audio/transcriptions", "model" to "gpt-4o-transcribe").json
        other.at("text") shouldBe "You sent meeting.wav."
        other.at("usage", "type") shouldBe "tokens"
        other.at("usage", "input_token_details", "audio_tokens") shouldBe "7"
        client.postSound("/audio/translations", model).json.at("text") shouldBe "In English: you sent meeting.wav."
    }

    @Test
    fun `words and segments are a quarter of a second a word`() = withFake { _, client ->
        val both = arrayOf("timestamp_granularities[]" to "word", "timestamp_granularities[]" to "segment")
        val verbose = client.postSound(
            "/audio/transcriptions",
            model,
            "response_format" to "verbose_json",
            *both,
            sound = client.sound(spoken),
        ).json
        verbose.at("duration") shouldBe "1.25"
        verbose.at("words", 4, "word") shouldBe "you?"
        verbose.at("words", 4, "start") shouldBe "1.0"
        verbose.at("segments", 1, "text") shouldBe " How are you?"
        verbose.at("segments", 1, "start") shouldBe "0.5"
        verbose.at("usage", "seconds") shouldBe "2"
    }

    @Test
    fun `subtitles and text are text`() = withFake { _, client ->
        val sound = client.sound(spoken)
        fun heard(format: String) =
            client.postSound("/audio/transcriptions", model, "response_format" to format, sound = sound)
        heard("text").body() shouldBe "Hello there. How are you?\n"
        heard("text").header("content-type") shouldBe "text/plain; charset=utf-8"
        heard("srt").body() shouldBe
            "1\n00:00:00,000 --> 00:00:00,500\nHello there.\n\n2\n00:00:00,500 --> 00:00:01,250\nHow are you?\n"
        heard("vtt").body() shouldBe
            "WEBVTT\n\n00:00:00.000 --> 00:00:00.500\nHello there.\n\n00:00:00.500 --> 00:00:01.250\nHow are you?\n"
    }

    @Test
    fun `speakers take turns, those who are known first`() = withFake { _, client ->
        val diarized = client.postSound(
            "/audio/transcriptions",
            "model" to "gpt-4o-transcribe-diarize",
            "response_format" to "diarized_json",
            "known_speaker_names[]" to "agent",
            "known_speaker_references[]" to "data:audio/wav;base64,AAAA",
            sound = client.sound(spoken),
        ).json
        diarized.at("text") shouldBe "agent: Hello there.\nA: How are you?"
        diarized.at("segments", 1, "speaker") shouldBe "A"
        diarized.at("segments", 1, "id") shouldBe "seg_002"
    }

    @Test
    fun `a stream comes word by word, and ends with all of it`() = withFake { _, client ->
        val events = client.postSound(
            "/audio/transcriptions",
            "model" to "gpt-4o-mini-transcribe",
            "stream" to "true",
            "include[]" to "logprobs",
            sound = client.sound(spoken),
        ).events.map { json(it) }
        events.dropLast(1).joinToString("") { it.at("delta") } shouldBe "Hello there. How are you?"
        events[1].at("logprobs", 0, "bytes") shouldBe "[32,116,104,101,114,101,46]"
        events.last().at("type") shouldBe "transcript.text.done"
        events.last().at("text") shouldBe "Hello there. How are you?"
        events.last().at("usage", "output_tokens") shouldBe "5"
        client.postSound("/audio/transcriptions", model, "stream" to "true").json.at("text") shouldBe
            "You sent meeting.wav."
    }

    @Test
    fun `what the service would refuse is refused`() = withFake { _, client ->
        val gpt = "model" to "gpt-4o-transcribe"
        val cases = listOf(
            client.postSound("/audio/transcriptions") to "model",
            client.postSound("/audio/transcriptions", model, sound = null) to "file",
            client.postSound("/audio/transcriptions", model, sound = ByteArray(0)) to "file",
            client.postSound("/audio/transcriptions", model, fileName = "notes.txt") to "file",
            client.postSound("/audio/transcriptions", model, "response_format" to "ass") to "response_format",
            client.postSound("/audio/transcriptions", gpt, "response_format" to "srt") to "response_format",
            client.postSound("/audio/transcriptions", model, "response_format" to "diarized_json") to "response_format",
            client.postSound("/audio/transcriptions", model, "temperature" to "2") to "temperature",
            client.postSound("/audio/transcriptions", model, "timestamp_granularities[]" to "word") to
                "timestamp_granularities",
            client.postSound(
                "/audio/transcriptions",
                gpt,
                "known_speaker_names[]" to "a",
            ) to "known_speaker_references",
            client.postSound("/audio/translations", gpt) to "model",
        )
        for ((reply, param) in cases) {
            withClue(reply.body()) {
                reply.statusCode() shouldBe 400
                reply.error.at("param") shouldBe param
            }
        }
    }
}
