package dev.parley.webhooks

import dev.parley.DecodingException
import dev.parley.InvalidWebhookSignatureException
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.Base64
import kotlin.time.Duration.Companion.seconds

class WebhooksTest : AnnotationSpec() {
    private val body = """{"id":"evt_1","object":"event","created_at":1750000000,"type":"response.completed",""" +
        """"data":{"id":"resp_1"}}"""

    /** The signature of [body], made by another implementation. */
    private val signature = "v1,yFNooYiVVt1QrtaAxGxcAP54VQHatllzMrkUUavlXEc="
    private val headers =
        mapOf("webhook-id" to "wh_1", "webhook-timestamp" to "1750000010", "webhook-signature" to signature)
    private val webhooks = at(1_750_000_020)

    private fun at(second: Long, vararg secrets: String = arrayOf(SECRET)) =
        Webhooks(secrets.asList(), Duration.ofMinutes(5), Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC))

    @Test
    fun `an event of the service's is read`() {
        val event = webhooks.unwrap(body, headers::get).shouldBeInstanceOf<WebhookEvent.ResponseCompleted>()
        event.id shouldBe "evt_1"
        event.createdAt shouldBe Instant.ofEpochSecond(1_750_000_000)
        event.data.id shouldBe "resp_1"
    }

    @Test
    fun `one signature of several, made with one secret of several, is enough`() {
        at(1_750_000_020, "whsec_b3RoZXI=", SECRET).verify(body.encodeToByteArray(), headers::get)
        val several = headers + ("webhook-signature" to "v2,AAAA v1,AAAA v1,! $signature")
        webhooks.verify(body.encodeToByteArray(), several::get)
    }

    @Test
    fun `a secret without its prefix is the key itself`() {
        val plain = Webhooks(listOf("secret-of-a-webhook"), 5.seconds)
        plain.toString() shouldNotContain "secret-of"
        at(1_750_000_020, "secret-of-a-webhook").verify(body.encodeToByteArray(), headers::get)
    }

    @Test
    fun `what is not the service's is refused, and told apart`() {
        val cases = mapOf(
            "the signature in webhook-signature is not that of the body" to headers + ("webhook-id" to "wh_2"),
            "the header webhook-id is missing" to headers - "webhook-id",
            "the header webhook-timestamp is missing" to headers + ("webhook-timestamp" to " "),
            "the header webhook-timestamp is no time" to headers + ("webhook-timestamp" to "soon"),
            "the header webhook-signature is missing" to headers - "webhook-signature",
        )
        for ((message, wrong) in cases) {
            withClue(message) {
                shouldThrow<InvalidWebhookSignatureException> {
                    webhooks.unwrap(body, wrong::get)
                }.message shouldBe message
            }
        }
        shouldThrow<InvalidWebhookSignatureException> {
            webhooks.unwrap(body.replace("resp_1", "resp_2"), headers::get)
        }
        shouldThrow<InvalidWebhookSignatureException> { at(1_750_000_020, "whsec_b3RoZXI=").unwrap(body, headers::get) }
        for (signature in listOf(signature.dropLast(4), "v1,", "v1", signature.replace("v1,", "v2,"))) {
            val wrong = headers + ("webhook-signature" to signature)
            shouldThrow<InvalidWebhookSignatureException> { webhooks.unwrap(body, wrong::get) }
        }
    }

    @Test
    fun `a timestamp may be five minutes away, in the past and in the future`() {
        val time = 1_750_000_010L
        for (second in listOf(time - 300, time + 300)) at(second).verify(body.encodeToByteArray(), headers::get)
        for (second in listOf(time - 301, time + 301)) {
            shouldThrow<InvalidWebhookSignatureException> { at(second).verify(body.encodeToByteArray(), headers::get) }
        }
    }

    @Test
    fun `an event of a kind unknown is kept, and what is no event says so`() {
        val unknown = body.replace("response.completed", "response.sung")
        val event = signed(unknown).shouldBeInstanceOf<WebhookEvent.Unknown>()
        event.id shouldBe "evt_1"
        event.createdAt shouldBe Instant.ofEpochSecond(1_750_000_000)
        shouldThrow<DecodingException> { signed("[]") }.body shouldBe "[]"
    }

    @Test
    fun `a call that comes in has its headers`() {
        val headers = """[{"name":"From","value":"sip:+14255550123@sip.example.com"}]"""
        val call = """{"type":"realtime.call.incoming","data":{"call_id":"rtc_1","sip_headers":$headers}}"""
        val data = signed(call).shouldBeInstanceOf<WebhookEvent.RealtimeCallIncoming>().data
        data.callId shouldBe "rtc_1"
        data.sipHeaders.single().name shouldBe "From"
    }

    @Test
    fun `a secret that cannot be right is refused at once`() {
        for ((secrets, message) in listOf(
            emptyList<String>() to "secrets must not be empty",
            listOf("") to "secrets must not be blank",
            listOf("whsec_") to "secrets must not be blank",
            listOf("whsec_?") to "secrets: what follows whsec_ must be base64",
        )) {
            shouldThrow<IllegalArgumentException> { Webhooks(secrets) }.message shouldBe message
        }
        shouldThrow<IllegalArgumentException> { Webhooks(listOf(SECRET), Duration.ZERO) }.message shouldBe
            "tolerance must be more than 0, but is PT0S"
    }

    private fun signed(body: String): WebhookEvent {
        val signature = WebhookSecret(SECRET).signatureOf("wh_1", "1750000010", body.encodeToByteArray())
        val text = "v1," + Base64.getEncoder().encodeToString(signature)
        return webhooks.unwrap(body, (headers + ("webhook-signature" to text))::get)
    }

    private companion object {
        /** `secret-of-a-webhook` in base64. */
        const val SECRET = "whsec_c2VjcmV0LW9mLWEtd2ViaG9vaw=="
    }
}
