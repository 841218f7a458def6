package dev.parley.realtime

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.generation.Voice
import dev.parley.json
import dev.parley.realtime.sessions.InputTranscription
import dev.parley.realtime.sessions.MaxOutputTokens
import dev.parley.realtime.sessions.NoiseReduction
import dev.parley.realtime.sessions.OutputModality
import dev.parley.realtime.sessions.RealtimeAudio
import dev.parley.realtime.sessions.RealtimeAudioFormat
import dev.parley.realtime.sessions.RealtimeAudioInput
import dev.parley.realtime.sessions.RealtimeAudioOutput
import dev.parley.realtime.sessions.RealtimeSession
import dev.parley.realtime.sessions.RealtimeSessionRequest
import dev.parley.realtime.sessions.RealtimeTool
import dev.parley.realtime.sessions.RealtimeTracing
import dev.parley.realtime.sessions.RealtimeTruncation
import dev.parley.realtime.sessions.SessionObject
import dev.parley.realtime.sessions.TranscriptionSession
import dev.parley.realtime.sessions.TranscriptionSessionRequest
import dev.parley.realtime.sessions.TranslationAudio
import dev.parley.realtime.sessions.TranslationSession
import dev.parley.realtime.sessions.TranslationSessionRequest
import dev.parley.realtime.sessions.TurnDetection
import dev.parley.responses.tools.McpTool
import dev.parley.responses.tools.ResponseToolChoice
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.jsonObject
import java.time.Duration
import java.time.Instant
import kotlin.time.Duration.Companion.minutes

class ClientSecretsTest : AnnotationSpec() {
    private val audio = """{"input":{"format":{"type":"audio/pcm","rate":24000},"transcription":{"model":"whisper-1"},
        "noise_reduction":{"type":"near_field"},"turn_detection":{"type":"server_vad","threshold":0.5,
        "prefix_padding_ms":300,"silence_duration_ms":500}},"output":{"format":{"type":"audio/pcmu"},"voice":"marin",
        "speed":1.25}}"""

    private val conversation = RealtimeAudio(
        RealtimeAudioInput(
            RealtimeAudioFormat.PCM,
            InputTranscription("whisper-1"),
            NoiseReduction.NEAR_FIELD,
            TurnDetection.ServerVad(0.5, Duration.ofMillis(300), Duration.ofMillis(500)),
        ),
        RealtimeAudioOutput(RealtimeAudioFormat.PCMU, Voice.MARIN, 1.25),
    )

    @Test
    fun `a client secret is created for a session as it is to be, and no text shows it`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"value":"ek_secret","expires_at":1767225600,"session":{"type":"realtime","id":"sess_1",
                "object":"realtime.session","model":"gpt-realtime","output_modalities":["audio"],"audio":$audio,
                "tools":[{"type":"function","name":"f","description":"F","parameters":{}}],"tool_choice":"auto",
                "max_output_tokens":"inf","truncation":"auto","tracing":null,"mood":"good"}}""",
            ),
        )
        val session = RealtimeSessionRequest(
            "gpt-realtime",
            "Be brief.",
            listOf(OutputModality.AUDIO),
            conversation,
            listOf(
                RealtimeTool.Function("f", "F", json("{}").jsonObject),
                RealtimeTool.mcp(McpTool("docs", "https://example.com/mcp")),
            ),
            ResponseToolChoice.function("f"),
            maxOutputTokens = MaxOutputTokens.of(100),
            truncation = RealtimeTruncation.retain(0.8),
            tracing = RealtimeTracing.Workflow("voice"),
        )
        val secret = service.client().realtime.clientSecrets.create(
            ClientSecretRequest(session, ClientSecretExpiration.afterCreation(5.minutes)),
        )
        secret.value shouldBe "ek_secret"
        secret.expiresAt shouldBe Instant.ofEpochSecond(1767225600)
        secret.toString() shouldNotContain "ek_secret"
        (secret.session as RealtimeSession).run {
            id shouldBe "sess_1"
            audio shouldBe conversation
            tools shouldBe listOf(RealtimeTool.Function("f", "F", json("{}").jsonObject))
            maxOutputTokens shouldBe MaxOutputTokens.UNLIMITED
            truncation shouldBe RealtimeTruncation.AUTO
            extra.text("mood") shouldBe "good"
        }
        service.seen.single().call shouldBe "POST /v1/realtime/client_secrets"
        json(service.seen.single().body) shouldBe json(
            """{"session":{"type":"realtime","model":"gpt-realtime","instructions":"Be brief.",
            "output_modalities":["audio"],"audio":$audio,"tools":[{"type":"function","name":"f","description":"F",
            "parameters":{}},{"type":"mcp","server_label":"docs","server_url":"https://example.com/mcp"}],
            "tool_choice":{"type":"function","name":"f"},"max_output_tokens":100,
            "truncation":{"type":"retention_ratio","retention_ratio":0.8},"tracing":{"workflow_name":"voice"}},
            "expires_after":{"anchor":"created_at","seconds":300}}""",
        )
    }

    @Test
    fun `what is switched off is sent as null`() = runTest {
        val service = FakeService(this, answer("""{"value":"ek_1"}"""))
        val input = RealtimeAudioInput(
            transcription = InputTranscription.OFF,
            noiseReduction = NoiseReduction.OFF,
            turnDetection = TurnDetection.OFF,
        )
        val request = ClientSecretRequest(TranscriptionSessionRequest(RealtimeAudio(input)))
        service.client().realtime.clientSecrets.create(request) shouldBe ClientSecret("ek_1")
        json(service.seen.single().body) shouldBe json(
            """{"session":{"type":"transcription","audio":{"input":{"transcription":null,"noise_reduction":null,
            "turn_detection":null}}}}""",
        )
    }

    @Test
    fun `a session of transcription is read, and one that nobody knows`() = runTest {
        val sessions = listOf(
            """{"type":"transcription","id":"sess_1","object":"realtime.transcription_session","expires_at":1,
                "include":["item.input_audio_transcription.logprobs"],"audio":{"input":{"turn_detection":null}}}""",
            """{"type":"dream","id":"sess_2"}""",
        )
        val replies = sessions.map { answer("""{"value":"ek_1","expires_at":1,"session":$it}""") }
        val service = FakeService(this, *replies.toTypedArray())
        val secrets = service.client().realtime.clientSecrets
        (secrets.create().session as TranscriptionSession).run {
            expiresAt shouldBe Instant.ofEpochSecond(1)
            audio?.input?.turnDetection shouldBe null
        }
        val unknown = secrets.create().session
        unknown shouldBe SessionObject.Unknown(json(sessions[1]).jsonObject)
        unknown?.id shouldBe "sess_2"
        json(service.seen[0].body) shouldBe json("{}")
    }

    @Test
    fun `a client secret of translations`() = runTest {
        val reply = """{"value":"ek_2","expires_at":2,"session":{"id":"sess_3","type":"translation","expires_at":3,
            "model":"gpt-realtime-translate","audio":{"input":{"transcription":null},"output":{"language":"es"}}}}"""
        val service = FakeService(this, answer(reply))
        val request = TranslationClientSecretRequest(
            TranslationSessionRequest("gpt-realtime-translate", TranslationAudio.into("es")),
            ClientSecretExpiration.afterCreation(Duration.ofSeconds(10)),
        )
        val secret = service.client().realtime.clientSecrets.createTranslation(request)
        (secret.session as TranslationSession).run {
            expiresAt shouldBe Instant.ofEpochSecond(3)
            audio.output?.language shouldBe "es"
        }
        secret.toString() shouldNotContain "ek_2"
        service.seen.single().call shouldBe "POST /v1/realtime/translations/client_secrets"
        json(service.seen.single().body) shouldBe json(
            """{"session":{"model":"gpt-realtime-translate","audio":{"output":{"language":"es"}}},
            "expires_after":{"anchor":"created_at","seconds":10}}""",
        )
    }
}
