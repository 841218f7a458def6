package dev.parley.audio

import dev.parley.BadRequestException
import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.SeenPart
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonPrimitive
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import kotlin.io.path.deleteExisting

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
    fun `bytes that are no numbers are refused, for they could not be written`() = runTest {
        val service = FakeService(this, answer("""{"text":"doctor","logprobs":[{"bytes":[NaN]}]}"""))
        shouldThrow<DecodingException> { service.client().audio.transcriptions.create(gpt) }
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
            chunkingStrategy = AudioChunkingStrategy.AUTO,
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
    fun `what a model can do is the service's to judge`() = runTest {
        val calls: List<suspend (Transcriptions) -> Any> = listOf(
            { it.createVerbose(gpt) },
            { it.createSubtitles(gpt, SubtitleFormat.SRT) },
            { it.createSubtitles(diarize, SubtitleFormat.VTT) },
            { it.createDiarized(whisper) },
            { it.streamDiarized(gpt).toList() },
            { it.stream(whisper).toList() },
            { it.create(whisper.copy(timestampGranularities = listOf(TimestampGranularity.WORD))) },
        )
        val service = FakeService(this, error(400))
        for (call in calls) shouldThrow<BadRequestException> { call(service.client().audio.transcriptions) }
        service.seen.size shouldBe calls.size
        service.seen.last().parts shouldBe form(
            "model" to "whisper-1",
            "timestamp_granularities[]" to "word",
            "response_format" to "json",
        )
    }

    @Test
    fun `ranges and counts are the service's to judge`() = runTest {
        val service = FakeService(this, error(400))
        val request = gpt.copy(
            temperature = 1.5,
            chunkingStrategy = AudioChunkingStrategy.ServerVad(threshold = 2.0),
            knownSpeakerNames = List(5) { "speaker" },
        )
        shouldThrow<BadRequestException> { service.client().audio.transcriptions.create(request) }
        val fields = service.seen.single().parts
        fields.count { it.name == "known_speaker_names[]" } shouldBe 5
        fields.single { it.name == "temperature" } shouldBe SeenPart("temperature", "1.5")
        fields.single { it.name == "chunking_strategy[threshold]" } shouldBe
            SeenPart("chunking_strategy[threshold]", "2.0")
    }

    @Test
    fun `what cannot be right is refused by name`() {
        val two = List(2) { "speaker" }
        val cases: List<Pair<String, () -> Any>> = listOf(
            "path must be a file" to { TranscriptionRequest(FileSource.of(Path.of("no such file.wav")), "whisper-1") },
            "model must not be blank" to { gpt.copy(model = "") },
            "temperature must be a finite number, but is NaN" to { gpt.copy(temperature = Double.NaN) },
            "knownSpeakerReferences must be one for each of 2 names, but are 1" to
                { gpt.copy(knownSpeakerNames = two, knownSpeakerReferences = listOf("data:audio/wav;base64,AAE=")) },
            "threshold must be a finite number, but is -Infinity" to
                { AudioChunkingStrategy.ServerVad(threshold = Double.NEGATIVE_INFINITY) },
            "prefixPadding must not be negative" to { AudioChunkingStrategy.ServerVad(Duration.ofMillis(-1)) },
            "silenceDuration must not be neg" to
                { AudioChunkingStrategy.ServerVad(silenceDuration = Duration.ofMillis(-1)) },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith message }
        }
    }

    @Test
    fun `what a server leaves out of a transcription has its default`() = runTest {
        val second = Duration.ofSeconds(1)
        val verbose = mapOf(
            """{"text":"Hi"}""" to VerboseTranscription(text = "Hi"),
            """{}""" to VerboseTranscription(),
            """{"words":[{"word":"page","start":0.0,"end":1.0},{"word":"58"}]}""" to VerboseTranscription(
                words = listOf(TranscriptionWord("page", Duration.ZERO, second), TranscriptionWord("58")),
            ),
            """{"segments":[{"id":1,"start":0,"end":1,"text":"Hi"},{}],"usage":{"type":"duration"}}""" to
                VerboseTranscription(
                    segments = listOf(
                        TranscriptionSegment(1, start = Duration.ZERO, end = second, text = "Hi"),
                        TranscriptionSegment(),
                    ),
                    usage = TranscriptionUsage.Time(),
                ),
        )
        for ((reply, read) in verbose) {
            withClue(reply) {
                FakeService(this, answer(reply)).client().audio.transcriptions.createVerbose(whisper) shouldBe read
            }
        }
        val diarized = FakeService(this, answer("""{"segments":[{"speaker":"A"}]}"""))
        diarized.client().audio.transcriptions.createDiarized(diarize) shouldBe
            DiarizedTranscription(segments = listOf(DiarizedSegment(speaker = "A")))
        val plain = FakeService(this, answer("""{"text":"","languages":[{}],"usage":{"total_tokens":1}}"""))
        plain.client().audio.transcriptions.create(gpt) shouldBe
            Transcription("", listOf(TranscriptionLanguage()), usage = TranscriptionUsage.Tokens(totalTokens = 1))
    }

    @Test
    fun `a transcription without text is none`() = runTest {
        val service = FakeService(this, answer("""{"usage":{"total_tokens":1}}"""))
        shouldThrow<DecodingException> { service.client().audio.transcriptions.create(gpt) }
            .message.orEmpty() shouldContain "text"
    }

    @Test
    fun `what nobody described is kept`() = runTest {
        val reply = """{"text":"Hi","x_groq":{"id":"r"},"words":[{"word":"Hi","score":0.9}],
            "segments":[{"id":0,"speaker":"A"}],"usage":{"type":"duration","seconds":1,"cost":0.5}}"""
        val heard = FakeService(this, answer(reply)).client().audio.transcriptions.createVerbose(whisper)
        heard.extra["x_groq"] shouldBe json("""{"id":"r"}""")
        heard.words?.single()?.extra?.get("score") shouldBe JsonPrimitive(0.9)
        heard.segments?.single()?.extra?.get("speaker") shouldBe JsonPrimitive("A")
        heard.usage.shouldBeInstanceOf<TranscriptionUsage.Time>().extra["cost"] shouldBe JsonPrimitive(0.5)
    }
}
