package dev.parley.wire

import dev.parley.AuthenticationException
import dev.parley.NotFoundException
import dev.parley.RequestOptions
import dev.parley.realtime.ClientSecretExpiration
import dev.parley.realtime.ClientSecretRequest
import dev.parley.realtime.RealtimeCallReferRequest
import dev.parley.realtime.RealtimeCallRequest
import dev.parley.realtime.TranslationClientSecretRequest
import dev.parley.realtime.realtime
import dev.parley.realtime.sessions.InputTranscription
import dev.parley.realtime.sessions.RealtimeAudio
import dev.parley.realtime.sessions.RealtimeAudioInput
import dev.parley.realtime.sessions.RealtimeSession
import dev.parley.realtime.sessions.RealtimeSessionRequest
import dev.parley.realtime.sessions.TranscriptionSession
import dev.parley.realtime.sessions.TranscriptionSessionRequest
import dev.parley.realtime.sessions.TranslationAudio
import dev.parley.realtime.sessions.TranslationSessionRequest
import dev.parley.realtime.sessions.TurnDetection
import dev.parley.testkit.FakeOpenAIOptions
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.kotest.matchers.types.shouldBeInstanceOf
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicReference

/** Client secrets and calls over real sockets, with what the fake remembers of them. */
class RealtimeWireTest : WireTest() {
    private val now = AtomicReference(Instant.EPOCH)
    private val options = FakeOpenAIOptions().clock(now::get)
    private val offer = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n"

    @Test
    suspend fun `a client secret makes calls until it expires`() = onEveryEngine(options) {
        val request = ClientSecretRequest(
            RealtimeSessionRequest("gpt-realtime", "Be brief."),
            ClientSecretExpiration.afterCreation(Duration.ofMinutes(1)),
        )
        val secret = openai.realtime.clientSecrets.create(request)
        secret.expiresAt shouldBe now.get().plusSeconds(60)
        (secret.session as RealtimeSession).run {
            model shouldBe "gpt-realtime"
            instructions shouldBe "Be brief."
            audio?.input?.turnDetection.shouldBeInstanceOf<TurnDetection.ServerVad>()
        }
        val calls = openai.realtime.calls
        val call = calls.create(RealtimeCallRequest(offer), RequestOptions(apiKey = secret.value))
        call.sdp shouldBe offer
        call.id shouldStartWith "rtc_"
        now.set(now.get().plusSeconds(60))
        failure<AuthenticationException> {
            calls.create(RealtimeCallRequest(offer), RequestOptions(apiKey = secret.value))
        }.code shouldBe "token_expired"
    }

    @Test
    suspend fun `secrets of transcriptions and translations`() = onEveryEngine(options) {
        val secrets = openai.realtime.clientSecrets
        val input = RealtimeAudioInput(transcription = InputTranscription("whisper-1"))
        val transcription = secrets.create(ClientSecretRequest(TranscriptionSessionRequest(RealtimeAudio(input))))
        (transcription.session as TranscriptionSession).audio?.input?.transcription?.model shouldBe "whisper-1"
        val request = TranslationSessionRequest("gpt-realtime-translate", TranslationAudio.into("es"))
        val translation = secrets.createTranslation(TranslationClientSecretRequest(request))
        translation.session?.audio?.output?.language shouldBe "es"
    }

    @Test
    suspend fun `a call goes on until someone hangs up`() = onEveryEngine(options) {
        val calls = openai.realtime.calls
        val session = RealtimeSessionRequest("gpt-realtime")
        val call = calls.create(RealtimeCallRequest(offer, session))
        call.sdp shouldBe offer
        calls.hangup(call.id)
        failure<NotFoundException> { calls.hangup(call.id) }
        calls.accept("rtc_in", session)
        calls.refer("rtc_in", RealtimeCallReferRequest("tel:+14155550123"))
        calls.hangup("rtc_in")
        calls.reject("rtc_other")
        failure<NotFoundException> { calls.accept("call_1", session) }
    }
}
