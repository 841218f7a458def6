package dev.parley.audio

import dev.parley.BadRequestException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.FileSource
import dev.parley.NotFoundException
import dev.parley.RequestOptions
import dev.parley.generation.Voice
import dev.parley.testkit.Cut
import dev.parley.testkit.Reply
import dev.parley.wire.Carrier
import dev.parley.wire.Wire
import dev.parley.wire.WireTest
import io.kotest.assertions.withClue
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import javax.sound.sampled.AudioSystem
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.deleteRecursively
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readBytes
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** Speech and recordings over the wire, as files, as bytes and as events. */
class AudioWireTest : WireTest() {
    private val text = "Hello there. How are you?"
    private val wav = SpeechRequest("gpt-4o-mini-tts", text, Voice.CORAL, responseFormat = SpeechFormat.WAV)

    /** The service sends speech in chunks, and CIO cannot tell whether they are whole. */
    private suspend fun speaking(test: suspend Wire.() -> Unit) =
        onEveryEngine(configure = { acceptTruncatedStreams = true }, test = test)

    @OptIn(ExperimentalPathApi::class)
    private suspend fun inFolder(test: suspend (Path) -> Unit) {
        val folder = Files.createTempDirectory("audio")
        try {
            test(folder)
        } finally {
            folder.deleteRecursively()
        }
    }

    private suspend fun Wire.recording(): FileSource =
        FileSource.of(openai.audio.speech.create(wav).bytes(), "hello.wav")

    @Test
    suspend fun `speech is saved as a file that can be opened`() = speaking {
        inFolder { folder ->
            val file = folder.resolve("long.wav")
            val long = wav.copy(input = "word ".repeat(400).trim())
            var seen = 0L
            openai.audio.speech.create(long).onProgress { bytes, _ -> seen = bytes }.saveTo(file)
            AudioSystem.getAudioFileFormat(file.toFile()).frameLength shouldBe 400 * 6_000
            seen shouldBe Files.size(file)
            openai.audio.speech.create(long).bytes() shouldBe file.readBytes()
            folder.listDirectoryEntries() shouldBe listOf(file)
        }
    }

    @Test
    suspend fun `speech that breaks off leaves nothing behind`() = onEveryEngine {
        inFolder { folder ->
            val file = folder.resolve("speech.mp3").apply { writeText("before") }
            val broken = Reply.bytes(200, "audio/mpeg", ByteArray(1 shl 20)).inPieces(1 shl 16, Duration.ofMillis(2))
            for (cut in listOf(Cut.FIN, Cut.RESET)) {
                for (reply in listOf(broken, broken.chunked())) {
                    fake.script(reply.cutAfter(700_000, cut))
                    failure<ConnectionException> { openai.audio.speech.create(wav).saveTo(file) }
                    folder.listDirectoryEntries() shouldBe listOf(file)
                    file.readText() shouldBe "before"
                }
            }
            fake.requestCount() shouldBe 4
        }
    }

    /** Only the chunk that means the end may be missing, and the service announces no length. */
    @Test
    suspend fun `speech in chunks is refused by CIO, which cannot tell whether it is whole`() = onEveryEngine {
        inFolder { folder ->
            val file = folder.resolve("speech.mp3")
            val whole = Reply.bytes(200, "audio/mpeg", ByteArray(1000)).chunked()
            val speech = openai.audio.speech.create(wav)
            fake.script(whole.cutAfter(1000, Cut.FIN))
            failure<ConnectionException> { speech.saveTo(file) }
            folder.listDirectoryEntries() shouldBe emptyList()
            fake.script(whole.times(2))
            if (carrier == Carrier.CIO) {
                failure<ConnectionException> { speech.saveTo(file) }.message shouldContain "acceptTruncatedStreams"
                folder.listDirectoryEntries() shouldBe emptyList()
            } else {
                speech.saveTo(file)
            }
            openai.audio.speech.create(wav, RequestOptions(acceptTruncatedStreams = true)).saveTo(file)
            file.readBytes() shouldBe ByteArray(1000)
            fake.requestCount() shouldBe 3
        }
    }

    @Test
    suspend fun `JSON instead of speech leaves the file as it was`() = onEveryEngine {
        inFolder { folder ->
            fake.script(Reply.json(200, """{"id":"no speech"}"""))
            failure<DecodingException> { openai.audio.speech.create(wav).saveTo(folder.resolve("speech.mp3")) }
                .body shouldBe """{"id":"no speech"}"""
            folder.listDirectoryEntries() shouldBe emptyList()
        }
    }

    @Test
    suspend fun `who has heard enough closes the connection`() = onEveryEngine {
        fake.script(Reply.bytes(200, "audio/pcm", ByteArray(1 shl 20)).cutAfter(1 shl 18, Cut.STALL))
        openai.audio.speech.create(wav).chunks().first()
        withClue("closed at once") { fake.awaitNoConnections(SECOND) shouldBe true }
    }

    @Test
    suspend fun `the events of speech hold the same bytes as the file`() = speaking {
        val events = openai.audio.speech.stream(wav).toList()
        events.filterIsInstance<SpeechEvent.AudioDelta>().flatMap { it.bytes().asList() }.toByteArray() shouldBe
            openai.audio.speech.create(wav).bytes()
        events.last() shouldBe SpeechEvent.AudioDone(SpeechUsage(5, 25, 30))
    }

    @Test
    suspend fun `what was spoken is written down in every format`() = speaking {
        val whisper = TranscriptionRequest(recording(), "whisper-1")
        val calls = openai.audio.transcriptions
        calls.create(whisper).text shouldBe text
        calls.createText(whisper) shouldBe "$text\n"
        for (format in listOf(SubtitleFormat.SRT, SubtitleFormat.VTT)) {
            calls.createSubtitles(whisper, format).cues.map { it.text } shouldBe listOf("Hello there.", "How are you?")
        }
        val words = listOf(TimestampGranularity.WORD)
        calls.createVerbose(whisper.copy(timestampGranularities = words)).words?.last() shouldBe
            TranscriptionWord("you?", Duration.ofSeconds(1), Duration.ofMillis(1250))
        val diarize = whisper.copy(
            model = "gpt-4o-transcribe-diarize",
            chunkingStrategy = AudioChunkingStrategy.ServerVad(threshold = 0.4),
            knownSpeakerNames = listOf("agent"),
            knownSpeakerReferences = listOf(TranscriptionRequest.speakerReference(byteArrayOf(0), "audio/wav")),
        )
        calls.createDiarized(diarize).segments.map { it.speaker } shouldBe listOf("agent", "A")
        val translation = TranslationRequest(whisper.file, "whisper-1")
        openai.audio.translations.create(translation).text shouldBe text
        openai.audio.translations.createVerbose(translation).segments?.size shouldBe 2
        openai.audio.translations.createSubtitles(translation, SubtitleFormat.VTT).cues.size shouldBe 2
    }

    @Test
    suspend fun `what is heard comes word by word, also with who says it`() = speaking {
        inFolder { folder ->
            val file = folder.resolve("hello.wav")
            openai.audio.speech.create(wav).saveTo(file)
            val gpt = TranscriptionRequest(FileSource.of(file), "gpt-4o-transcribe")
            openai.audio.transcriptions.stream(gpt).filterIsInstance<TranscriptionEvent.TextDelta>()
                .map { it.delta }.toList() shouldBe listOf("Hello", " there.", " How", " are", " you?")
            val events = openai.audio.transcriptions.streamDiarized(
                gpt.copy(model = "gpt-4o-transcribe-diarize"),
            ).toList()
            events.filterIsInstance<TranscriptionEvent.TextSegment>().map { it.speaker to it.text } shouldBe
                listOf("A" to "Hello there.", "B" to "How are you?")
            events.last().shouldBeInstanceOf<TranscriptionEvent.TextDone>().text shouldBe text
        }
    }

    @Test
    suspend fun `a recording may be a stream of unknown length`() = speaking {
        val bytes = openai.audio.speech.create(wav).bytes()
        val source = FileSource.of(bytes.inputStream(), "hello.wav")
        openai.audio.transcriptions.create(TranscriptionRequest(source, "whisper-1")).text shouldBe text
    }

    @Test
    suspend fun `what the service refuses is told`() = onEveryEngine {
        val notes = FileSource.of("Dear diary".encodeToByteArray(), "notes.txt")
        failure<BadRequestException> { openai.audio.transcriptions.create(TranscriptionRequest(notes, "whisper-1")) }
            .param shouldBe "file"
        failure<BadRequestException> {
            openai.audio.speech.create(wav.copy(responseFormat = SpeechFormat.of("midi"))).bytes()
        }.param shouldBe "response_format"
        failure<NotFoundException> { openai.audio.voices.create(CustomVoiceRequest("Mine", MEETING, "cons_0")) }
    }

    @Test
    suspend fun `a voice of one's own speaks with consent`() = speaking {
        val consents = openai.audio.voiceConsents
        val consent = consents.create(VoiceConsentRequest("John", MEETING, "en-US"))
        val other = consents.create(VoiceConsentRequest("Jane", MEETING, "en-GB"))
        consents.list(VoiceConsentListRequest(limit = 1)).all().toList() shouldBe listOf(consent, other)
        consents.update(consent.id, VoiceConsentUpdateRequest("Johnny")).name shouldBe "Johnny"
        consents.retrieve(consent.id).name shouldBe "Johnny"
        val voice = openai.audio.voices.create(CustomVoiceRequest("Mine", MEETING, consent.id))
        openai.audio.speech.create(wav.copy(voice = voice.voice)).bytes().size shouldBe 44 + 5 * 12_000
        consents.delete(consent.id).deleted shouldBe true
        failure<NotFoundException> { consents.retrieve(consent.id) }
    }
}
