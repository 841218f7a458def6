package dev.parley.provenance

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FileSource
import dev.parley.SeenPart
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import java.time.Instant

class ContentProvenanceChecksTest : AnnotationSpec() {
    private val picture = FileSource.of("png".encodeToByteArray(), "picture.png")

    @Test
    fun `a picture is checked for every sign`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"object":"content_provenance_check","created_at":1767225600,"results":[
                {"type":"c2pa","outcome":"detected","validation_state":"trusted","issuer":"OpenAI","model":"gpt-image-1.5",
                "generated_at":"2026-01-01T00:00:00Z"},
                {"type":"synthid","outcome":"not_detected","model":null,"generated_at":null},
                {"type":"stamp","outcome":"detected","model":"gpt-7","ink":"blue"}]}""",
            ),
        )
        val check = service.client().contentProvenanceChecks.create(ContentProvenanceCheckRequest(picture))
        check.createdAt shouldBe Instant.ofEpochSecond(1767225600)
        check.results.dropLast(1) shouldBe listOf(
            ProvenanceResult.C2pa(
                ProvenanceOutcome.DETECTED,
                C2paValidation.TRUSTED,
                "OpenAI",
                "gpt-image-1.5",
                "2026-01-01T00:00:00Z",
            ),
            ProvenanceResult.SynthId(ProvenanceOutcome.NOT_DETECTED),
        )
        check.detected shouldBe true
        val unknown = check.results.last()
        unknown.outcome shouldBe ProvenanceOutcome.DETECTED
        unknown.model shouldBe "gpt-7"
        (unknown as ProvenanceResult.Unknown).json.keys shouldBe setOf("type", "outcome", "model", "ink")
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/content_provenance_checks"
        seen.parts shouldBe listOf(SeenPart("file", "png", "picture.png", "image/png"))
    }

    @Test
    fun `where nothing is told, nothing was detected`() = runTest {
        val service = FakeService(this, answer("""{"results":[{"type":"synthid"},{"type":"stamp","model":{}}]}"""))
        val check = service.client().contentProvenanceChecks.create(ContentProvenanceCheckRequest(picture))
        check.detected shouldBe false
        check.results.map { it.model } shouldBe listOf(null, null)
        check.createdAt shouldBe Instant.EPOCH
    }
}
