package dev.parley.wire

import dev.parley.FileSource
import dev.parley.InvalidWebhookSignatureException
import dev.parley.OpenAI
import dev.parley.batches.BatchEndpoint
import dev.parley.batches.BatchRequest
import dev.parley.files.FileObject
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.finetuning.FineTuningJobRequest
import dev.parley.responses.ResponseRequest
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.responses
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.webhooks.SipHeader
import dev.parley.webhooks.WebhookEvent
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.concurrent.atomic.AtomicReference

/** What the fake sends, as a program receives it. */
class WebhooksWireTest : AnnotationSpec() {
    private val now = AtomicReference(Instant.parse("2026-01-01T00:00:00Z"))
    private val options = FakeOpenAIOptions().clock(now::get)

    private val clock = object : Clock() {
        override fun getZone() = ZoneOffset.UTC

        override fun withZone(zone: ZoneId) = this

        override fun instant(): Instant = now.get()
    }

    private suspend fun withFake(
        secret: String = SECRET,
        test: suspend (OpenAI, FakeOpenAI, WebhookReceiver) -> Unit,
    ) = FakeOpenAI.start(options).use { fake ->
        WebhookReceiver(SECRET, clock).use { receiver ->
            fake.sendWebhooksTo(receiver.url, secret)
            OpenAI {
                apiKey = "sk-test"
                baseUrl = fake.baseUrl()
            }.use { test(it, fake, receiver) }
        }
    }

    private suspend fun OpenAI.upload(purpose: FilePurpose, text: String): FileObject =
        files.create(FileRequest(FileSource.of(text.encodeToByteArray(), "lines.jsonl"), purpose))

    private fun pass(seconds: Long) = now.set(now.get().plusSeconds(seconds))

    @Test
    suspend fun `a background response tells how it ends`() = withFake { openai, _, receiver ->
        val request = ResponseRequest("gpt-5.2", "Think.", background = true)
        val completed = openai.responses.create(request)
        val failed = openai.responses.create(request.copy(input = ResponseInput.text("fail")))
        val cancelled = openai.responses.create(request)
        openai.responses.cancel(cancelled.id)
        receiver.next().getOrThrow().shouldBeInstanceOf<WebhookEvent.ResponseCancelled>().data.id shouldBe cancelled.id
        pass(3)
        val event = receiver.next().getOrThrow().shouldBeInstanceOf<WebhookEvent.ResponseCompleted>()
        event.data.id shouldBe completed.id
        event.createdAt shouldBe now.get()
        receiver.next().getOrThrow().shouldBeInstanceOf<WebhookEvent.ResponseFailed>().data.id shouldBe failed.id
    }

    @Test
    suspend fun `batches and fine-tuning jobs tell how they end`() = withFake { openai, _, receiver ->
        val lines = openai.upload(FilePurpose.BATCH, "no line of a batch")
        val batch = openai.batches.create(BatchRequest(lines.id, BatchEndpoint.CHAT_COMPLETIONS))
        val examples = openai.upload(FilePurpose.FINE_TUNE, "{}\n")
        val job = openai.fineTuning.jobs.create(FineTuningJobRequest("gpt-4.1-nano", examples.id))
        pass(1)
        receiver.next().getOrThrow().shouldBeInstanceOf<WebhookEvent.BatchFailed>().data.id shouldBe batch.id
        pass(10)
        receiver.next().getOrThrow().shouldBeInstanceOf<WebhookEvent.FineTuningJobSucceeded>().data.id shouldBe job.id
    }

    @Test
    suspend fun `a call comes in, and what nobody knows yet`() = withFake { _, fake, receiver ->
        fake.sendIncomingCall("rtc_1", "sip:+142555512112@sip.example.com")
        val call = receiver.next().getOrThrow().shouldBeInstanceOf<WebhookEvent.RealtimeCallIncoming>().data
        call.callId shouldBe "rtc_1"
        call.sipHeaders shouldBe listOf(SipHeader("From", "sip:+142555512112@sip.example.com"))
        fake.sendWebhook("moon.full", """{"id":"moon_1"}""")
        receiver.next().getOrThrow().shouldBeInstanceOf<WebhookEvent.Unknown>().id shouldBe "evt_fake2"
        shouldThrow<IllegalArgumentException> { fake.sendWebhook("moon.full", "[]") }
    }

    @Test
    suspend fun `what is forged, or old, is refused`() {
        withFake(secret = "whsec_Zm9yZ2Vk") { _, fake, receiver ->
            fake.sendWebhook("batch.completed", """{"id":"batch_1"}""")
            shouldThrow<InvalidWebhookSignatureException> { receiver.next().getOrThrow() }.message shouldBe
                "the signature in webhook-signature is not that of the body"
        }
        withFake { _, fake, receiver ->
            FakeOpenAI.start(options.clock { now.get() - Duration.ofHours(1) }).use { late ->
                late.sendWebhooksTo(receiver.url, SECRET).sendWebhook("batch.completed", """{"id":"batch_1"}""")
                shouldThrow<InvalidWebhookSignatureException> { receiver.next().getOrThrow() }.message shouldBe
                    "the webhook is older than PT5M"
            }
            fake.sendWebhook("batch.completed", """{"id":"batch_1"}""")
            receiver.next().getOrThrow().shouldBeInstanceOf<WebhookEvent.BatchCompleted>()
        }
    }

    @Test
    fun `nobody is told before it is said whom to tell`() {
        FakeOpenAI.start().use { fake ->
            shouldThrow<IllegalStateException> { fake.sendIncomingCall("rtc_1", "sip:a@example.com") }
            shouldThrow<IllegalArgumentException> { fake.sendWebhooksTo("http://127.0.0.1", " ") }
        }
    }

    private companion object {
        const val SECRET = "whsec_c2VjcmV0"
    }
}
