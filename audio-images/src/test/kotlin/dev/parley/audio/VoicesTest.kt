package dev.parley.audio

import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.NotFoundException
import dev.parley.SeenPart
import dev.parley.generation.Voice
import dev.parley.json
import dev.parley.json.Extra
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant

class VoicesTest : AnnotationSpec() {
    private fun consent(id: String, name: String = "John Doe") =
        """{"object":"audio.voice_consent","id":"$id","name":"$name","language":"en-US","created_at":1734220800}"""

    private val john =
        VoiceConsent("cons_1234", "John Doe", "en-US", Instant.ofEpochSecond(1_734_220_800), "audio.voice_consent")

    @Test
    fun `a voice is made, and can speak`() = runTest {
        val service = FakeService(
            this,
            answer("""{"object":"audio.voice","id":"voice_123abc","name":"My new voice","created_at":1734220800}"""),
        )
        val voice = service.client().audio.voices.create(CustomVoiceRequest("My new voice", MEETING, "cons_1234"))
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/audio/voices"
        seen.parts shouldBe listOf(
            SeenPart("name", "My new voice"),
            meetingAs("audio_sample"),
            SeenPart("consent", "cons_1234"),
        )
        voice shouldBe
            CustomVoice("voice_123abc", "My new voice", Instant.ofEpochSecond(1_734_220_800), "audio.voice")
        voice.voice shouldBe Voice.custom("voice_123abc")
    }

    @Test
    fun `a consent is handed in`() = runTest {
        val service = FakeService(this, answer(consent("cons_1234")))
        service.client().audio.voiceConsents.create(VoiceConsentRequest("John Doe", MEETING, "en-US")) shouldBe john
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/audio/voice_consents"
        seen.parts shouldBe
            listOf(SeenPart("name", "John Doe"), meetingAs("recording"), SeenPart("language", "en-US"))
    }

    @Test
    fun `consents are listed page by page`() = runTest {
        val service = FakeService(
            this,
            answer("""{"object":"list","data":[${consent("a")}],"first_id":"a","last_id":"a","has_more":true}"""),
            answer("""{"object":"list","data":[${consent("b")}],"first_id":"b","last_id":"b","has_more":false}"""),
        )
        val page = service.client().audio.voiceConsents.list(VoiceConsentListRequest(1, "z"))
        page.all().map { it.id }.toList() shouldBe listOf("a", "b")
        service.seen.map { it.call }.distinct() shouldBe listOf("GET /v1/audio/voice_consents")
        service.seen.map { it.query["after"] } shouldBe listOf(listOf("z"), listOf("a"))
        service.seen.map { it.query["limit"] }.distinct() shouldBe listOf(listOf("1"))
    }

    @Test
    fun `a consent is retrieved, renamed and deleted`() = runTest {
        val service = FakeService(
            this,
            answer(consent("cons_1234")),
            answer(consent("cons_1234", "Jane")),
            answer("""{"object":"audio.voice_consent","id":"cons_1234","deleted":true}"""),
        )
        val consents = service.client().audio.voiceConsents
        consents.retrieve("cons_1234") shouldBe john
        consents.update("cons_1234", VoiceConsentUpdateRequest("Jane")).name shouldBe "Jane"
        consents.delete("cons_1234") shouldBe Deleted("cons_1234", true, "audio.voice_consent")
        service.seen.map { it.method } shouldBe listOf("GET", "POST", "DELETE")
        service.seen.map { it.path }.distinct() shouldBe listOf("/v1/audio/voice_consents/cons_1234")
        json(service.seen[1].body) shouldBe json("""{"name":"Jane"}""")
    }

    @Test
    fun `what is not there is an exception`() = runTest {
        val client = FakeService(this, error(404)).client()
        shouldThrow<NotFoundException> { client.audio.voiceConsents.retrieve("cons_0") }.status shouldBe 404
        shouldThrow<NotFoundException> { client.audio.voices.create(CustomVoiceRequest("n", MEETING, "cons_0")) }
    }

    @Test
    fun `what cannot be right is refused by name`() = runTest {
        val consents = FakeService(this, error(500)).client().audio.voiceConsents
        val cases: List<Pair<String, suspend () -> Any>> = listOf(
            "name must" to { CustomVoiceRequest(" ", MEETING, "c") },
            "consent must" to { CustomVoiceRequest("n", MEETING, "") },
            "name must" to { VoiceConsentRequest("", MEETING, "en-US") },
            "language must" to { VoiceConsentRequest("n", MEETING, "") },
            "name must" to { VoiceConsentUpdateRequest("") },
            "id must" to { consents.retrieve(" ") },
            "id must" to { consents.delete("..") },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith message }
        }
    }

    @Test
    fun `sizes and limits are the service's to judge, and a blank cursor is none`() = runTest {
        val service = FakeService(this, answer("""{"data":[]}"""), answer(consent("c")))
        val consents = service.client().audio.voiceConsents
        consents.list(VoiceConsentListRequest(1000, " ")).data shouldBe emptyList()
        service.seen.last().query shouldBe mapOf("limit" to listOf("1000"))
        val large = FileSource.of({ ByteArray(LARGE).inputStream() }, "large.wav", LARGE.toLong())
        consents.create(VoiceConsentRequest("n", large, "en-US")).id shouldBe "c"
    }

    @Test
    fun `what a server leaves out of a voice or a consent has its default`() = runTest {
        val service =
            FakeService(this, answer("""{"id":"voice_1"}"""), answer("""{"id":"cons_1","status":"checked"}"""))
        val audio = service.client().audio
        audio.voices.create(CustomVoiceRequest("n", MEETING, "cons_1")) shouldBe CustomVoice("voice_1")
        val consent = audio.voiceConsents.retrieve("cons_1")
        consent.copy(extra = Extra.NONE) shouldBe VoiceConsent("cons_1")
        consent.extra["status"] shouldBe JsonPrimitive("checked")
    }

    private companion object {
        const val LARGE = (10 shl 20) + 1
    }
}
