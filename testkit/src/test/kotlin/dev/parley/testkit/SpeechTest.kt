package dev.parley.testkit

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import java.util.Base64
import javax.sound.sampled.AudioSystem

class SpeechTest : AnnotationSpec() {
    private fun speech(members: String = "") =
        """{"model":"gpt-4o-mini-tts","input":"Good morning, all.","voice":"alloy"$members}"""

    @Test
    fun `a WAV file is a quarter of a second a word, and can be opened`() = withFake { _, client ->
        val file = AudioSystem.getAudioFileFormat(client.sound(speech(""","response_format":"wav"""")).inputStream())
        file.frameLength shouldBe 18_000
        file.format.sampleRate shouldBe 24_000f
        file.format.channels shouldBe 1
        val fast = client.sound(speech(""","response_format":"wav","speed":2"""))
        AudioSystem.getAudioFileFormat(fast.inputStream()).frameLength shouldBe 9_000
    }

    @Test
    fun `PCM is what the WAV file holds`() = withFake { _, client ->
        val wav = client.sound(speech(""","response_format":"wav""""))
        client.sound(speech(""","response_format":"pcm"""")) shouldBe wav.copyOfRange(44, wav.size)
    }

    @Test
    fun `each format begins as it should, and says its type`() = withFake { _, client ->
        val cases = listOf(
            Triple("mp3", "audio/mpeg", "fff344c4"),
            Triple("opus", "audio/ogg", "4f67675300020000"),
            Triple("aac", "audio/aac", "fff15840"),
            Triple("flac", "audio/flac", "664c614380000022"),
            Triple("wav", "audio/wav", "52494646"),
        )
        for ((format, type, start) in cases) {
            withClue(format) {
                val sound = client.sound(speech(""","response_format":"$format""""))
                sound.take(start.length / 2).joinToString("") { "%02x".format(it) } shouldBe start
                client.post("/audio/speech", speech(""","response_format":"$format"""")).header("content-type") shouldBe
                    type
            }
        }
    }

    @Test
    fun `the same text sounds the same, another voice does not`() = withFake { _, client ->
        val wav = client.sound(speech(""","response_format":"wav""""))
        client.sound(speech(""","response_format":"wav"""")) shouldBe wav
        client.sound(speech(""","response_format":"wav"""").replace("\"alloy\"", """{"id":"voice_1"}""")) shouldNotBe
            wav
    }

    @Test
    fun `events hold the same sound, and end with the usage`() = withFake { _, client ->
        val events = client.post("/audio/speech", speech(""","response_format":"wav","stream_format":"sse"""")).events
        val pieces = events.dropLast(1).map { json(it) }
        pieces.map { it.at("type") }.distinct() shouldBe listOf("speech.audio.delta")
        pieces.flatMap { Base64.getDecoder().decode(it.at("audio")).asList() }.toByteArray() shouldBe
            client.sound(speech(""","response_format":"wav""""))
        json(events.last()) shouldBe json(
            """{"type":"speech.audio.done","usage":{"input_tokens":3,"output_tokens":15,"total_tokens":18}}""",
        )
    }

    @Test
    fun `what the service would refuse is refused`() = withFake { _, client ->
        val long = "a".repeat(4097)
        val cases = listOf(
            "{}" to "model",
            """{"model":"tts-1"}""" to "input",
            """{"model":"tts-1","input":1,"voice":"alloy"}""" to "input",
            """{"model":"tts-1","input":"","voice":"alloy"}""" to "input",
            """{"model":"tts-1","input":"$long","voice":"alloy"}""" to "input",
            """{"model":"tts-1","input":"a"}""" to "voice",
            speech(""","response_format":"midi"""") to "response_format",
            speech(""","speed":5""") to "speed",
            speech(""","stream_format":"video"""") to "stream_format",
            speech(""","stream_format":"sse"""").replace("gpt-4o-mini-tts", "tts-1-hd") to "stream_format",
        )
        for ((body, param) in cases) {
            withClue(body.take(80)) {
                val reply = client.post("/audio/speech", body)
                reply.statusCode() shouldBe 400
                reply.error.at("param") shouldBe param
            }
        }
    }
}
