package dev.parley.audio

import dev.parley.BadRequestException
import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.SeenPart
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration

class TranslationsTest : AnnotationSpec() {
    private val request = TranslationRequest(MEETING, "whisper-1")

    private fun form(vararg fields: Pair<String, String>) =
        listOf(meetingAs("file"), SeenPart("model", "whisper-1")) + fields.map { (name, text) -> SeenPart(name, text) }

    @Test
    fun `a recording is written down in English`() = runTest {
        val service = FakeService(this, answer("""{"text":"I thought if I walked, I would be saved."}"""))
        val translations = service.client().audio.translations
        translations.create(request) shouldBe Translation("I thought if I walked, I would be saved.")
        translations.create(request.copy(prompt = "On ice", temperature = 0.0))
        service.seen.map { it.call }.distinct() shouldBe listOf("POST /v1/audio/translations")
        service.seen[0].parts shouldBe form("response_format" to "json")
        service.seen[1].parts shouldBe form("prompt" to "On ice", "temperature" to "0.0", "response_format" to "json")
    }

    @Test
    fun `segments have times`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"task":"translate","language":"english","duration":"3.5","text":"Hi.","segments":[{"id":0,"seek":0,
                "start":0,"end":3.5,"text":"Hi.","tokens":[],"temperature":0,"avg_logprob":-1,"compression_ratio":1,
                "no_speech_prob":0}]}""",
            ),
        )
        val heard = service.client().audio.translations.createVerbose(request)
        service.seen.single().parts shouldBe form("response_format" to "verbose_json")
        heard.language shouldBe "english"
        heard.duration shouldBe Duration.ofMillis(3500)
        heard.segments?.single()?.end shouldBe Duration.ofMillis(3500)
        heard.task shouldBe "translate"
    }

    @Test
    fun `text and subtitles are text`() = runTest {
        val srt = "1\n00:00:00,000 --> 00:00:02,500\nHi.\n"
        val service =
            FakeService(this, answer("Hi.\n", contentType = "text/plain"), answer(srt, contentType = "text/plain"))
        val translations = service.client().audio.translations
        translations.createText(request) shouldBe "Hi.\n"
        translations.createSubtitles(request, SubtitleFormat.SRT).cues.single().text shouldBe "Hi."
        service.seen.map { it.parts } shouldBe
            listOf(form("response_format" to "text"), form("response_format" to "srt"))
    }

    @Test
    fun `lengths that are none, and refusals, are exceptions`() = runTest {
        for (length in listOf("-1e300", "1e10", "\"long\"", "[]")) {
            val service = FakeService(this, answer("""{"language":"english","duration":$length,"text":""}"""))
            shouldThrow<DecodingException> { service.client().audio.translations.createVerbose(request) }
        }
        shouldThrow<BadRequestException> { FakeService(this, error(400)).client().audio.translations.create(request) }
    }

    @Test
    fun `what a server leaves out of a translation has its default`() = runTest {
        val cases = mapOf(
            "{}" to VerboseTranslation(),
            """{"text":"Hi.","segments":[{"text":"Hi."}]}""" to
                VerboseTranslation(text = "Hi.", segments = listOf(TranscriptionSegment(text = "Hi."))),
        )
        for ((reply, read) in cases) {
            FakeService(this, answer(reply)).client().audio.translations.createVerbose(request) shouldBe read
        }
        val extra = FakeService(this, answer("""{"text":"Hi.","x_groq":"r"}"""))
        extra.client().audio.translations.create(request).extra["x_groq"] shouldBe JsonPrimitive("r")
    }

    @Test
    fun `what cannot be right is refused by name, and a range is the service's to judge`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model must not be blank" to { request.copy(model = "") },
            "temperature must be a finite number, but is NaN" to { request.copy(temperature = Double.NaN) },
        )
        for ((message, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message shouldBe message
        }
        request.copy(temperature = 1.5).temperature shouldBe 1.5
    }
}
