package dev.parley.realtime

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.KEY
import dev.parley.RequestOptions
import dev.parley.SeenPart
import dev.parley.json
import dev.parley.realtime.sessions.RealtimeSessionRequest
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.ktor.client.engine.mock.respond
import io.ktor.http.HttpStatusCode
import io.ktor.http.headersOf
import kotlinx.coroutines.test.runTest

class RealtimeCallsTest : AnnotationSpec() {
    private val offer = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n"

    @Test
    fun `a call by WebRTC has an answer and an id`() = runTest {
        val service = FakeService(this, {
            respond("v=0 answer", HttpStatusCode.Created, headersOf("Location", "/v1/realtime/calls/rtc_1"))
        })
        val call = RealtimeCall("rtc_1", "v=0 answer")
        val calls = service.client().realtime.calls
        calls.create(RealtimeCallRequest(offer, RealtimeSessionRequest("gpt-realtime"))) shouldBe call
        calls.create(RealtimeCallRequest(offer), RequestOptions(apiKey = "ek_1")) shouldBe call
        service.seen.map { it.call }.distinct() shouldBe listOf("POST /v1/realtime/calls")
        service.seen.map { it.headers["Authorization"] } shouldBe listOf("Bearer $KEY", "Bearer ek_1")
        val (form, text) = service.seen
        form.contentType.orEmpty() shouldStartWith "multipart/form-data"
        form.parts.map { it.copy(text = "") } shouldBe listOf(
            SeenPart("sdp", "", type = "application/sdp"),
            SeenPart("session", "", type = "application/json"),
        )
        form.parts[0].text shouldBe offer
        json(form.parts[1].text) shouldBe json("""{"type":"realtime","model":"gpt-realtime"}""")
        text.contentType shouldBe "application/sdp"
        text.body shouldBe offer
    }

    @Test
    fun `a call that comes in is accepted, transferred and ended, or rejected`() = runTest {
        val service = FakeService(this, { respond("") })
        val calls = service.client().realtime.calls
        calls.accept("rtc_1", RealtimeSessionRequest("gpt-realtime", "Be kind."))
        calls.refer("rtc_1", RealtimeCallReferRequest("tel:+14155550123"))
        calls.hangup("rtc_1")
        calls.reject("rtc_2")
        calls.reject("rtc_2", RealtimeCallRejectRequest(486))
        service.seen.map { it.call.removePrefix("POST /v1/realtime/calls/") to it.body } shouldBe listOf(
            "rtc_1/accept" to """{"model":"gpt-realtime","instructions":"Be kind.","type":"realtime"}""",
            "rtc_1/refer" to """{"target_uri":"tel:+14155550123"}""",
            "rtc_1/hangup" to "",
            "rtc_2/reject" to "{}",
            "rtc_2/reject" to """{"status_code":486}""",
        )
    }

    @Test
    fun `what cannot be right is refused by name, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val calls = service.client().realtime.calls
        shouldThrow<IllegalArgumentException> { RealtimeCallRequest(" ") }.message shouldBe "sdp must not be blank"
        shouldThrow<IllegalArgumentException> { RealtimeCallReferRequest("") }.message shouldBe
            "targetUri must not be blank"
        for (id in listOf("", "a/b", "..")) {
            shouldThrow<IllegalArgumentException> { calls.hangup(id) }.message shouldStartWith "callId must not "
        }
        service.seen.size shouldBe 0
    }
}
