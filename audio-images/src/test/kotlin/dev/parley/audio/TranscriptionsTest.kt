package dev.parley.audio

import dev.parley.BadRequestException
import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.SeenPart
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.kotest.matchers.types.shouldBeInstanceOf
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import kotlin.io.path.deleteExisting
import kotlinx.coroutines.test.runTest

class TranscriptionsTest : AnnotationSpec() {
    private val gpt = TranscriptionRequest(MEETING, "gpt-4o-transcribe")
    private val whisper = TranscriptionRequest(MEETING, "whisper-1")
    private val diarize = TranscriptionRequest(MEETING, "gpt-4o-transcribe-diarize")

    private fun form(vararg fields: Pair<String, String>) =
        listOf(meetingAs("file")) + fields.map { (name, text) -> SeenPart(name, text) }

    @Test
    fun `a recording is written down`() = runTest {
        val service = FakeService(this, answer("""{"text":"I've seen things you people wouldn't believe.."}"""))
        val heard = service.client().audio.transcriptions.create(whisper)
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/audio/transcriptions"
        seen.contentType.orEmpty() shouldStartWith "multipart/form-data; boundary="
        seen.parts shouldBe form("model" to "whisper-1", "response_format" to "json")
        heard shouldBe Transcription("I've seen things you people wouldn't believe..")
    }

    @Test
    fun `every option is sent`() = runTest {
        val service = FakeService(this, answer("""{"text":"","languages":[{"code":"en"}],"usage":$TOKENS}"""))
        val request = TranscriptionRequest(
            MEETING,
            "gpt-transcribe",
            language = "en",
            languages = listOf("en", "de"),
            keywords = listOf("Parley"),
            prompt = "Ümlaut",
            temperature = 0.5,
            include = listOf(TranscriptionInclude.LOGPROBS),
            chunkingStrategy = AudioChunkingStrategy.ServerVad(Duration.ofMillis(250), Duration.ofSeconds(1), 0.7),
            knownSpeakerNames = listOf("agent"),
            knownSpeakerReferences = listOf(TranscriptionRequest.speakerReference(byteArrayOf(0, 1), "audio/wav")),
        )
        val heard = service.client().audio.transcriptions.create(request)
        service.seen.single().parts shouldBe form(
            "model" to "gpt-transcribe",
            "language" to "en",
            "languages[]" to "en",
            "languages[]" to "de",
            "keywords[]" to "Parley",
            "prompt" to "Ümlaut",
            "temperature" to "0.5",
            "include[]" to "logprobs",
            "chunking_strategy[type]" to "server_vad",
            "chunking_strategy[prefix_padding_ms]" to "250",
            "chunking_strategy[silence_duration_ms]" to "1000",
            "chunking_strategy[threshold]" to "0.7",
            "known_speaker_names[]" to "agent",
            "known_speaker_references[]" to "data:audio/wav;base64,AAE=",
            "response_format" to "json",
        )
        heard.languages shouldBe listOf(TranscriptionLanguage("en"))
        heard.usage shouldBe TranscriptionUsage.Tokens(14, 45, 59, TranscriptionUsage.InputTokenDetails(0, 14))
    }

    @Test
    fun `the probability of each token is told`() = runTest {
        val token = """{"token":" doctor","logprob":-2.3392786e-6,"bytes":[32,100,0.5]}"""
        val service =
            FakeService(this, answer("""{"text":"doctor","logprobs":[$token],"usage":{"type":"new","n":1}}"""))
        val heard = service.client().audio.transcriptions.create(
            gpt.copy(include = listOf(TranscriptionInclude.LOGPROBS)),
        )
        heard.logprobs shouldBe listOf(TranscriptionLogprob(" doctor", -2.3392786e-6, listOf(32, 100, 0.5)))
        heard.usage.shouldBeInstanceOf<TranscriptionUsage.Unknown>()
    }

    @Test
    fun `words and segments have times`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"task":"transcribe","language":"english","duration":8.470000267028809,"text":"The beach was.",
                "words":[{"word":"The","start":0.0,"end":0.23999999463558197}],
                "segments":[{"id":0,"seek":0,"start":0.0,"end":3.319999933242798,"text":" The beach was.",
                "tokens":[50364,440],"temperature":0.0,"avg_logprob":-0.2860786020755768,
                "compression_ratio":1.2363636493682861,"no_speech_prob":0.00985979475080967}],
                "usage":{"type":"duration","seconds":9}}""",
            ),
        )
        val both = listOf(TimestampGranularity.WORD, TimestampGranularity.SEGMENT)
        val heard = service.client().audio.transcriptions.createVerbose(whisper.copy(timestampGranularities = both))
        service.seen.single().parts shouldBe form(
            "model" to "whisper-1",
            "timestamp_granularities[]" to "word",
            "timestamp_granularities[]" to "segment",
            "response_format" to "verbose_json",
        )
        heard.duration shouldBe Duration.ofNanos(8_470_000_267)
        heard.words shouldBe listOf(TranscriptionWord("The", Duration.ZERO, Duration.ofNanos(239_999_995)))
        heard.segments?.single() shouldBe TranscriptionSegment(
            id = 0,
            seek = 0,
            start = Duration.ZERO,
            end = Duration.ofNanos(3_319_999_933),
            text = " The beach was.",
            tokens = listOf(50364, 440),
            temperature = 0.0,
            averageLogprob = -0.2860786020755768,
            compressionRatio = 1.2363636493682861,
            noSpeechProbability = 0.00985979475080967,
        )
        heard.usage shouldBe TranscriptionUsage.Time(Duration.ofSeconds(9))
        heard.task shouldBe "transcribe"
    }

    @Test
    fun `speakers are told apart`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"task":"transcribe","duration":27.4,"text":"Agent: Thanks for calling.\nA: Hi.","segments":[
                {"type":"transcript.text.segment","id":"seg_001","start":0.0,"end":4.7,"text":"Thanks for calling.",
                "speaker":"agent"},{"type":"transcript.text.segment","id":"seg_002","start":4.7,"end":11.8,"text":"Hi.",
                "speaker":"A"}],"usage":{"type":"duration","seconds":27}}""",
            ),
        )
        val request = diarize.copy(
            chunkingStrategy = AudioChunkingStrategy.Auto,
            knownSpeakerNames = listOf("agent"),
            knownSpeakerReferences = listOf("data:audio/wav;base64,AAA..."),
        )
        val heard = service.client().audio.transcriptions.createDiarized(request)
        service.seen.single().parts shouldBe form(
            "model" to "gpt-4o-transcribe-diarize",
            "chunking_strategy" to "auto",
            "known_speaker_names[]" to "agent",
            "known_speaker_references[]" to "data:audio/wav;base64,AAA...",
            "response_format" to "diarized_json",
        )
        heard.duration shouldBe Duration.ofMillis(27_400)
        heard.segments.map { it.speaker } shouldBe listOf("agent", "A")
        heard.segments.last() shouldBe
            DiarizedSegment(
                "seg_002",
                Duration.ofMillis(4_700),
                Duration.ofMillis(11_800),
                "Hi.",
                "A",
                "transcript.text.segment",
            )
    }

    @Test
    fun `plain text comes as it is`() = runTest {
        val service = FakeService(this, answer("Grüße.\n", contentType = "text/plain; charset=utf-8"))
        service.client().audio.transcriptions.createText(whisper) shouldBe "Grüße.\n"
        service.seen.single().parts shouldBe form("model" to "whisper-1", "response_format" to "text")
    }

    @Test
    fun `subtitles are read`() = runTest {
        val srt = "1\n00:00:00,000 --> 00:00:02,500\nHello.\n\n"
        val vtt = "WEBVTT\n\n00:00.000 --> 00:02.500\nHello.\n"
        for ((format, text) in listOf(SubtitleFormat.SRT to srt, SubtitleFormat.VTT to vtt)) {
            val service = FakeService(this, answer(text, contentType = "text/plain"))
            val subtitles = service.client().audio.transcriptions.createSubtitles(whisper, format)
            service.seen.single().parts shouldBe form("model" to "whisper-1", "response_format" to format.value)
            subtitles.text shouldBe text
            subtitles.cues.map { it.end to it.text } shouldBe listOf(Duration.ofMillis(2_500) to "Hello.")
        }
    }

    @Test
    fun `what is no subtitles is no success`() = runTest {
        val service = FakeService(this, answer("""{"text":"secret tulips"}"""))
        val failure = shouldThrow<DecodingException> {
            service.client().audio.transcriptions.createSubtitles(whisper, SubtitleFormat.SRT)
        }
        failure.body shouldBe """{"text":"secret tulips"}"""
        failure.stackTraceToString().contains("tulips") shouldBe false
    }

    @Test
    fun `a refusal is an exception`() = runTest {
        val transcriptions = FakeService(this, error(400)).client().audio.transcriptions
        shouldThrow<BadRequestException> { transcriptions.create(gpt) }.param shouldBe "a_param"
        shouldThrow<BadRequestException> { transcriptions.createText(gpt) }.requestId shouldBe "req_1"
    }

    @Test
    fun `a model is not asked for what it cannot do`() = runTest {
        val service = FakeService(this, answer("1\n00:00:00,000 --> 00:00:02,500\nHello.\n"))
        val calls = service.client().audio.transcriptions
        val mini = gpt.copy(model = "gpt-4o-mini-transcribe-2025-12-15")
        val timed = whisper.copy(timestampGranularities = listOf(TimestampGranularity.WORD))
        val cases: List<Pair<String, suspend () -> Any>> = listOf(
            "model must answer as verbose_json, but gpt-4o-transcribe answers as json" to { calls.createVerbose(gpt) },
            "model must answer as srt, but gpt-4o-mini" to { calls.createSubtitles(mini, SubtitleFormat.SRT) },
            "model must answer as vtt, but gpt-4o-tr" to { calls.createSubtitles(diarize, SubtitleFormat.VTT) },
            "model must answer as verbose_json" to { calls.createVerbose(diarize) },
            "model must answer as diarized_json, but whisper-1 answers as json" to { calls.createDiarized(whisper) },
            "model must answer as diarized_json, but gpt-4o-transcribe an" to { calls.streamDiarized(gpt) },
            "model must answer as diarized_json" to { calls.createDiarized(mini) },
            "model must answer in a stream, which whisper-1 does not" to { calls.stream(whisper) },
            "timestampGranularities must be null except" to { calls.create(timed) },
            "timestampGranularities must be null except" to { calls.createText(timed) },
        )
        for ((message, call) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { call() }.message shouldStartWith message }
        }
        service.seen.size shouldBe 0
        calls.createSubtitles(gpt.copy(model = "a-model-of-tomorrow"), SubtitleFormat.SRT).cues.size shouldBe 1
    }

    @Test
    fun `what the service would refuse is refused by name`() {
        val five = List(5) { "speaker" }
        val empty = Files.createTempFile("empty", ".wav")
        val cases: List<Pair<String, () -> Any>> = listOf(
            "path must be a file" to { TranscriptionRequest(FileSource.of(Path.of("no such file.wav")), "whisper-1") },
            "path must not be an empty file" to { TranscriptionRequest(FileSource.of(empty), "whisper-1") },
            "model must not be blank" to { gpt.copy(model = "") },
            "temperature must be in 0.0..1.0, but is 1.5" to { gpt.copy(temperature = 1.5) },
            "knownSpeakerNames must be at most 4, but are 5" to {
                gpt.copy(knownSpeakerNames = five, knownSpeakerReferences = five)
            },
            "knownSpeakerReferences must be one for each of 1 names" to
                { gpt.copy(knownSpeakerNames = listOf("agent")) },
            "threshold must be in 0.0..1.0, but is 2.0" to { AudioChunkingStrategy.ServerVad(threshold = 2.0) },
            "prefixPadding must not be negative" to { AudioChunkingStrategy.ServerVad(Duration.ofMillis(-1)) },
            "silenceDuration must not be neg" to
                { AudioChunkingStrategy.ServerVad(silenceDuration = Duration.ofMillis(-1)) },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith message }
        }
        empty.deleteExisting()
    }
}
