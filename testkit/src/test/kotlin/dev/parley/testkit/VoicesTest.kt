package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class VoicesTest : AnnotationSpec() {
    private fun Client.consent() =
        postSound("/audio/voice_consents", "name" to "John Doe", "language" to "en-US", file = "recording")

    @Test
    fun `a consent is kept, renamed and deleted`() = withFake { _, client ->
        val made = client.consent().json
        made.at("object") shouldBe "audio.voice_consent"
        made.at("id") shouldBe "cons_fake1"
        client.consent().json.at("id") shouldBe "cons_fake2"
        client.get("/audio/voice_consents?limit=1").json.at("has_more") shouldBe "true"
        client.get("/audio/voice_consents?after=cons_fake1").json.at("data", 0, "id") shouldBe "cons_fake2"
        client.post("/audio/voice_consents/cons_fake1", """{"name":"Jane"}""").json.at("name") shouldBe "Jane"
        client.get("/audio/voice_consents/cons_fake1").json.at("name") shouldBe "Jane"
        client.delete("/audio/voice_consents/cons_fake1").json.at("deleted") shouldBe "true"
        client.get("/audio/voice_consents/cons_fake1").statusCode() shouldBe 404
    }

    @Test
    fun `a voice needs a consent`() = withFake { _, client ->
        fun voice() =
            client.postSound("/audio/voices", "name" to "Mine", "consent" to "cons_fake1", file = "audio_sample")
        voice().statusCode() shouldBe 404
        client.consent()
        voice().json.at("id") shouldBe "voice_fake1"
        client.postSound("/audio/voices", "name" to "Mine", "consent" to "cons_fake1", sound = null).error
            .at("param") shouldBe "audio_sample"
    }
}
