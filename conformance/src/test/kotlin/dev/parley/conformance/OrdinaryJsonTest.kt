package dev.parley.conformance

import dev.parley.models.Model
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer

class OrdinaryJsonTest : AnnotationSpec() {
    @Suppress("UNCHECKED_CAST")
    private val models = Model.serializer() as KSerializer<Any?>

    @Test
    fun `what kotlinx reads otherwise is named`() {
        val text = """{"id":"m","created":1}"""
        val cases = mapOf(
            text to null,
            """{"id":"m","created":1,"new":true}""" to null,
            """{"id":"m","created":2}""" to "$.created differs",
            """{"id":"m","created":null}""" to "$.created differs",
        )
        val read = JSON.decode(models, text)
        for ((other, difference) in cases) {
            withClue(other) { OrdinaryJson.difference(models, other, read) shouldBe difference }
        }
        OrdinaryJson.difference(models, "{}", read)?.contains("'id' is required") shouldBe true
    }
}
