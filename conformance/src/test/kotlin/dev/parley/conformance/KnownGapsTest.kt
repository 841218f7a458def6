package dev.parley.conformance

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class KnownGapsTest : AnnotationSpec() {
    private val gaps = KnownGaps(
        listOf("A note.", "", "## Refused", "", "call fails: a* must (not) be * # it must not", "reply changed: b # c"),
    )

    @Test
    fun `a finding is known when a line is all of it`() {
        val cases = mapOf(
            "call fails: ab must (not) be 0" to true,
            "call fails: a must (not) be " to true,
            "call fails: a must not be 0" to false,
            "a call fails: a must (not) be 0" to false,
            "reply changed: b" to true,
            "reply changed: b and more" to false,
            "A note." to false,
        )
        for ((finding, isKnown) in cases) gaps.know(finding) shouldBe isKnown
    }

    @Test
    fun `lines that nothing was found for are told`() {
        val fresh = KnownGaps(listOf("a # x", "b # y"))
        fresh.know("a")
        fresh.unmet shouldBe setOf("b")
    }

    @Test
    fun `people read titles, findings and reasons`() {
        gaps.asList() shouldBe
            "### Refused\n\n- `call fails: a* must (not) be *`: it must not\n- `reply changed: b`: c"
    }
}
