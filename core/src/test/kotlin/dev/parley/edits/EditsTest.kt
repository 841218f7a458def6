package dev.parley.edits

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.generation.CompletionUsage
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import java.time.Instant

@Suppress("DEPRECATION")
class EditsTest : AnnotationSpec() {
    private val request = EditRequest(
        model = "text-davinci-edit-001",
        instruction = "Fix the spelling mistakes",
        input = "What day of the wek is it?",
    )

    @Test
    fun `a text is edited`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"choices":[{"index":0,"text":"What day of the week is it?\n"}],"created":1675443483,"object":"edit",
                "usage":{"completion_tokens":28,"prompt_tokens":25,"total_tokens":53}}""",
            ),
        )
        val edit = service.client().edits.create(request)
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/edits"
        seen.query shouldBe emptyMap()
        json(seen.body) shouldBe json(
            """{"model":"text-davinci-edit-001","input":"What day of the wek is it?",
            "instruction":"Fix the spelling mistakes"}""",
        )
        edit shouldBe Edit(
            listOf(EditChoice(0, "What day of the week is it?\n")),
            Instant.ofEpochSecond(1_675_443_483),
            CompletionUsage(28, 25, 53),
            "edit",
        )
        edit.text shouldBe "What day of the week is it?\n"
    }

    @Test
    fun `every member of a request is sent`() = runTest {
        val service = FakeService(this, answer("""{"choices":[],"created":1}"""))
        service.client().edits.create(EditRequest("m", "Fix", n = 2, temperature = 0.5, topP = 0.1)).text shouldBe ""
        json(service.seen.single().body) shouldBe
            json("""{"model":"m","instruction":"Fix","n":2,"temperature":0.5,"top_p":0.1}""")
    }

    @Test
    fun `a request without a model is none`() {
        shouldThrow<IllegalArgumentException> { EditRequest(" ", "Fix") }.message shouldStartWith "model"
    }

    @Test
    fun `a service that knows no edits any more says so`() = runTest {
        val service = FakeService(this, error(404))
        shouldThrow<NotFoundException> { service.client().edits.create(request) }.code shouldBe "a_code"
    }
}
