package dev.parley.audio

import dev.parley.ApiException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.SeenPart
import dev.parley.StreamTruncatedException
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration

class TranscriptionStreamTest : AnnotationSpec() {
    private val delta =
        """{"type":"transcript.text.delta","delta":" see",""" +
            """"logprobs":[{"token":" see","logprob":-3e-7,"bytes":[32,115]}]}"""
    private val done = """{"type":"transcript.text.done","text":"I see","languages":[],
        "usage":{"input_tokens":14,"input_token_details":{"text_tokens":0,"audio_tokens":14},"output_tokens":45,
        "total_tokens":59}}""".replace(Regex("\\s*\n\\s*"), "")
    private val segment =
        """{"type":"transcript.text.segment","id":"seg_002","start":5.2,"end":12.8,"text":"Hi.","speaker":"A"}"""

    private fun events(vararg data: String) = stream(data.joinToString("") { "data: $it\n\n" })

    @Test
    fun `the text comes piece by piece`() = runTest {
        val service = FakeService(this, events("""{"type":"transcript.text.delta","delta":"I"}""", delta, done, delta))
        val request = TranscriptionRequest(MEETING, "gpt-4o-mini-transcribe")
        val heard = service.client().audio.transcriptions.stream(request).toList()
        service.seen.single().parts shouldBe listOf(
            meetingAs("file"),
            SeenPart("model", "gpt-4o-mini-transcribe"),
            SeenPart("response_format", "json"),
            SeenPart("stream", "true"),
        )
        heard shouldBe listOf(
            TranscriptionEvent.TextDelta("I"),
            TranscriptionEvent.TextDelta(" see", listOf(TranscriptionLogprob(" see", -3e-7, listOf(32, 115)))),
            TranscriptionEvent.TextDone(
                text = "I see",
                languages = emptyList(),
                usage = TranscriptionUsage.Tokens(14, 45, 59, TranscriptionUsage.InputTokenDetails(0, 14)),
            ),
        )
    }

    @Test
    fun `usage is told by its type, or else by its members`() = runTest {
        val typed = """{"type":"duration","seconds":9}"""
        val usages = listOf(typed, """{"seconds":9}""", """{"pages":9}""").map { usage ->
            val last = """{"type":"transcript.text.done","text":"","usage":$usage}"""
            val service = FakeService(this, events(last))
            val request = TranscriptionRequest(MEETING, "gpt-transcribe")
            service.client().audio.transcriptions.stream(request).toList().single() as TranscriptionEvent.TextDone
        }
        usages[0].usage shouldBe TranscriptionUsage.Time(Duration.ofSeconds(9))
        usages[1].usage shouldBe TranscriptionUsage.Time(Duration.ofSeconds(9))
        usages[2].usage shouldBe TranscriptionUsage.Unknown(json("""{"pages":9}""") as JsonObject)
    }

    @Test
    fun `who says it comes as well`() = runTest {
        val said = """{"type":"transcript.text.delta","delta":"Hi.","segment_id":"seg_002"}"""
        val new = """{"type":"transcript.text.laughter","loud":true}"""
        val service = FakeService(this, events(said, segment, new, done))
        val request = TranscriptionRequest(MEETING, "gpt-4o-transcribe-diarize")
        val heard = service.client().audio.transcriptions.streamDiarized(request).toList()
        service.seen.single().parts.drop(2) shouldBe
            listOf(SeenPart("response_format", "diarized_json"), SeenPart("stream", "true"))
        heard.take(2) shouldBe listOf(
            TranscriptionEvent.TextDelta("Hi.", segmentId = "seg_002"),
            TranscriptionEvent.TextSegment("seg_002", Duration.ofMillis(5200), Duration.ofMillis(12_800), "Hi.", "A"),
        )
        (heard[2] as TranscriptionEvent.Unknown).json shouldBe json(new)
        for (event in heard) {
            val text = OpenAIJson.encodeToString(TranscriptionEvent.serializer(), event)
            OpenAIJson.decodeFromString(TranscriptionEvent.serializer(), text) shouldBe event
        }
    }

    @Test
    fun `a server that does not stream gives its transcription as the last event`() = runTest {
        val request = TranscriptionRequest(MEETING, "whisper-1")
        val service = FakeService(this, answer("""{"text":"I see","usage":{"type":"duration","seconds":9}}"""))
        service.client().audio.transcriptions.stream(request).toList() shouldBe listOf(
            TranscriptionEvent.TextDone("I see", usage = TranscriptionUsage.Time(Duration.ofSeconds(9))),
        )
    }

    @Test
    fun `what a server leaves out of an event has its default`() = runTest {
        val sparse = listOf(
            """{"type":"transcript.text.delta"}""",
            """{"type":"transcript.text.segment","text":"Hi."}""",
            """{"type":"transcript.text.done","usage":{"type":"tokens"}}""",
        )
        val request = TranscriptionRequest(MEETING, "gpt-4o-transcribe")
        val service = FakeService(this, events(*sparse.toTypedArray()))
        service.client().audio.transcriptions.stream(request).toList() shouldBe listOf(
            TranscriptionEvent.TextDelta(),
            TranscriptionEvent.TextSegment(text = "Hi."),
            TranscriptionEvent.TextDone(usage = TranscriptionUsage.Tokens()),
        )
    }

    @Test
    fun `what nobody described is kept, of every event`() = runTest {
        val data = listOf(
            """{"type":"transcript.text.delta","delta":"I","n":1}""",
            """{"type":"transcript.text.segment","text":"I","n":2}""",
            """{"type":"transcript.text.done","text":"I","n":3,"usage":{"type":"tokens","n":4}}""",
        )
        val service = FakeService(this, events(*data.toTypedArray()))
        val heard = service.client().audio.transcriptions
            .streamDiarized(TranscriptionRequest(MEETING, "gpt-4o-transcribe-diarize")).toList()
        (heard[0] as TranscriptionEvent.TextDelta).extra["n"] shouldBe JsonPrimitive(1)
        (heard[1] as TranscriptionEvent.TextSegment).extra["n"] shouldBe JsonPrimitive(2)
        val done = heard[2] as TranscriptionEvent.TextDone
        done.extra["n"] shouldBe JsonPrimitive(3)
        (done.usage as TranscriptionUsage.Tokens).extra["n"] shouldBe JsonPrimitive(4)
    }

    @Test
    fun `a stream that ends before the text does is no success`() = runTest {
        val service = FakeService(this, events(delta, segment))
        val request = TranscriptionRequest(MEETING, "gpt-4o-transcribe")
        val texts = mutableListOf<String>()
        val failure = shouldThrow<StreamTruncatedException> {
            service.client().audio.transcriptions.stream(request)
                .filterIsInstance<TranscriptionEvent.TextDelta>().collect { texts += it.delta }
        }
        texts shouldBe listOf(" see")
        failure.received shouldBe 2
    }

    @Test
    fun `an error in the stream is the service's own`() = runTest {
        val service = FakeService(this, events(delta, """{"error":{"message":"no","type":"server_error"}}"""))
        val request = TranscriptionRequest(MEETING, "gpt-4o-transcribe")
        shouldThrow<ApiException> { service.client().audio.transcriptions.stream(request).toList() }
            .type shouldBe "server_error"
    }
}
