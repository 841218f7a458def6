package dev.parley.audio

import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.bytes
import dev.parley.FakeService.Companion.error
import dev.parley.FakeService.Companion.stream
import dev.parley.RateLimitException
import dev.parley.StreamTruncatedException
import dev.parley.generation.Voice
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import java.nio.file.Files
import kotlin.io.path.deleteRecursively
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest

class SpeechTest : AnnotationSpec() {
    private val sound = byteArrayOf(-1, -5, 0, 7)
    private val fox = SpeechRequest("gpt-4o-mini-tts", "The quick brown fox jumped over the lazy dog.", Voice.ALLOY)

    @Test
    fun `a text is spoken`() = runTest {
        val service = FakeService(this, bytes(sound, contentType = "audio/mpeg"))
        val text = "You know that Voight-Kampf test of yours. Did you ever take that test yourself?"
        val speech = service.client().audio.speech.create(SpeechRequest("tts-1", text, Voice.of("alloy")))
        service.seen.size shouldBe 0
        speech.bytes() shouldBe sound
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/audio/speech"
        json(seen.body) shouldBe json("""{"model":"tts-1","input":"$text","voice":"alloy"}""")
    }

    @Test
    fun `how it is spoken can be said`() = runTest {
        val service = FakeService(this, bytes(sound, contentType = "audio/wav"))
        val request = fox.copy(
            voice = Voice.custom("voice_1234"),
            instructions = "Whisper.",
            responseFormat = SpeechFormat.WAV,
            speed = 0.25,
        )
        service.client().audio.speech.create(request).chunks().first() shouldBe sound
        json(service.seen.single().body) shouldBe json(
            """{"model":"gpt-4o-mini-tts","input":"The quick brown fox jumped over the lazy dog.",
            "voice":{"id":"voice_1234"},"instructions":"Whisper.","response_format":"wav","speed":0.25}""",
        )
    }

    @Test
    fun `speech is streamed in events until it is done`() = runTest {
        val events = listOf(
            """{"type":"speech.audio.delta","audio":"//sABw=="}""",
            """{"type":"speech.audio.breath","new":[1]}""",
            """{"type":"speech.audio.done","usage":{"input_tokens":14,"output_tokens":101,"total_tokens":115}}""",
            """{"type":"speech.audio.delta","audio":"AAAA"}""",
        ).joinToString("") { "data: $it\n\n" }
        val service = FakeService(this, stream(events))
        val heard = service.client().audio.speech.stream(fox).toList()
        json(service.seen.single().body) shouldBe json(
            """{"model":"gpt-4o-mini-tts","input":"The quick brown fox jumped over the lazy dog.","voice":"alloy",
            "stream_format":"sse"}""",
        )
        heard.size shouldBe 3
        (heard[0] as SpeechEvent.AudioDelta).bytes() shouldBe sound
        shouldThrow<IllegalArgumentException> { SpeechEvent.AudioDelta("no base64").bytes() }
        (heard[1] as SpeechEvent.Unknown).json shouldBe json("""{"type":"speech.audio.breath","new":[1]}""")
        heard[2] shouldBe SpeechEvent.AudioDone(SpeechUsage(14, 101, 115))
        for (event in heard) {
            val text = OpenAIJson.encodeToString(SpeechEvent.serializer(), event)
            OpenAIJson.decodeFromString(SpeechEvent.serializer(), text) shouldBe event
        }
    }

    @Test
    fun `a stream that ends before the speech does is no success`() = runTest {
        val service = FakeService(this, stream("data: {\"type\":\"speech.audio.delta\",\"audio\":\"AAAA\"}\n\n"))
        shouldThrow<StreamTruncatedException> { service.client().audio.speech.stream(fox).toList() }.received shouldBe 1
    }

    @Test
    fun `JSON is no speech, and leaves the file as it was`() = runTest {
        val folder = Files.createTempDirectory("speech")
        try {
            val file = folder.resolve("speech.mp3").apply { writeText("before") }
            val service = FakeService(this, answer("""{"text":"no sound"}"""))
            val failure = shouldThrow<DecodingException> { service.client().audio.speech.create(fox).saveTo(file) }
            failure.body shouldBe """{"text":"no sound"}"""
            folder.listDirectoryEntries() shouldBe listOf(file)
            file.readText() shouldBe "before"
        } finally {
            @OptIn(kotlin.io.path.ExperimentalPathApi::class)
            folder.deleteRecursively()
        }
    }

    @Test
    fun `a refusal is an exception, of the file and of the stream`() = runTest {
        val speech = FakeService(this, error(429)).client { maxRetries = 0 }.audio.speech
        shouldThrow<RateLimitException> { speech.create(fox).bytes() }.code shouldBe "a_code"
        shouldThrow<RateLimitException> { speech.stream(fox).toList() }.requestId shouldBe "req_1"
    }

    @Test
    fun `what the service would refuse is refused by name`() = runTest {
        val speech = FakeService(this, error(500)).client().audio.speech
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model must not be blank" to { fox.copy(model = " ") },
            "input must have 1 to 4096 characters, but has 0" to { fox.copy(input = "") },
            "input must have 1 to 4096 characters, but has 4097" to { fox.copy(input = "🎙".repeat(4097)) },
            "instructions must have at most 4096" to { fox.copy(instructions = "a".repeat(4097)) },
            "speed must be in 0.25..4.0, but is 0.2" to { fox.copy(speed = 0.2) },
            "speed must be in 0.25..4.0, but is 4.1" to { fox.copy(speed = 4.1) },
            "speed must be in 0.25..4.0, but is NaN" to { fox.copy(speed = Double.NaN) },
            "model must speak in events, which tts-1 does not" to { speech.stream(fox.copy(model = "tts-1")) },
            "model must speak in events, which tts-1-hd" to { speech.stream(fox.copy(model = "tts-1-hd")) },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith message }
        }
        fox.copy(input = "🎙".repeat(4096), speed = 4.0).speed shouldBe 4.0
    }
}
