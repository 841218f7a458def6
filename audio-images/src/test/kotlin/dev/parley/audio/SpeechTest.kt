package dev.parley.audio

import dev.parley.BadRequestException
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
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import java.nio.file.Files
import kotlin.io.path.deleteRecursively
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText
import kotlin.io.path.writeText

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
        shouldThrow<DecodingException> { SpeechEvent.AudioDelta("no base64").bytes() }.message shouldBe
            "the audio is not base64"
        heard[0].toString() shouldBe "AudioDelta(audio=8 characters, extra={})"
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
    fun `what cannot be right is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model must not be blank" to { fox.copy(model = " ") },
            "input must not be empty" to { fox.copy(input = "") },
            "speed must be a finite number, but is NaN" to { fox.copy(speed = Double.NaN) },
            "speed must be a finite number, but is Infinity" to { fox.copy(speed = Double.POSITIVE_INFINITY) },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldBe message }
        }
    }

    @Test
    fun `lengths, ranges and models are the service's to judge`() = runTest {
        val service = FakeService(this, error(400))
        val speech = service.client().audio.speech
        val request = fox.copy(
            model = "tts-1",
            input = "a".repeat(4097),
            instructions = "b".repeat(4097),
            speed = 9.0,
        )
        shouldThrow<BadRequestException> { speech.create(request).bytes() }
        shouldThrow<BadRequestException> { speech.stream(request).toList() }
        val body = json(service.seen.last().body).jsonObject
        body["input"] shouldBe JsonPrimitive(request.input)
        body["instructions"] shouldBe JsonPrimitive(request.instructions)
        body["speed"] shouldBe JsonPrimitive(9.0)
        body["stream_format"] shouldBe JsonPrimitive("sse")
    }

    @Test
    fun `what a server leaves out of an event has its default`() = runTest {
        val cases = mapOf(
            """{"type":"speech.audio.done"}""" to SpeechEvent.AudioDone(),
            """{"type":"speech.audio.done","usage":{}}""" to SpeechEvent.AudioDone(SpeechUsage()),
            """{"type":"speech.audio.done","usage":{"output_tokens":2}}""" to
                SpeechEvent.AudioDone(SpeechUsage(outputTokens = 2)),
        )
        for ((event, read) in cases) {
            val service = FakeService(this, stream("data: $event\n\n"))
            service.client().audio.speech.stream(fox).toList() shouldBe listOf(read)
        }
    }

    @Test
    fun `what nobody described is kept, of events and usage`() = runTest {
        val done = """{"type":"speech.audio.done","trace":"t","usage":{"total_tokens":3,"cost":0.5}}"""
        val service = FakeService(this, stream("data: $done\n\n"))
        val event = service.client().audio.speech.stream(fox).toList().single() as SpeechEvent.AudioDone
        event.extra["trace"] shouldBe JsonPrimitive("t")
        event.usage?.extra?.get("cost") shouldBe JsonPrimitive(0.5)
    }
}
