package dev.parley.json

import dev.parley.generation.ReasoningEffort
import dev.parley.generation.Verbosity
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class OpenEnumTest : AnnotationSpec() {
    @Test
    fun `words of different vocabularies are different`() {
        (ReasoningEffort.LOW.equals(Verbosity.LOW)) shouldBe false
        (ReasoningEffort.LOW == ReasoningEffort.of("low")) shouldBe true
        (ReasoningEffort.LOW.equals("low")) shouldBe false
    }
}
