package dev.parley.conformance

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.Json

class ComparisonTest : AnnotationSpec() {
    @Test
    fun `what is gone or different is found, and nothing else`() {
        val cases = listOf(
            Triple("""{"a":1,"b":null}""", """{"a":1.0}""", emptyList()),
            Triple("""{"a":1}""", """{"a":1,"b":2}""", emptyList()),
            Triple("""{"a":["x"]}""", """{"a":["x"]}""", emptyList()),
            Triple("""{"stop":"x"}""", """{"stop":["x"]}""", emptyList()),
            Triple("""{"x_judge_unknown":1}""", """{}""", listOf("/x_judge_unknown is lost")),
            Triple("""{"a":{"b":0,"c":[],"d":{}}}""", """{}""", emptyList()),
            Triple("""{"a":{"b":0,"c":[1]}}""", """{}""", listOf("/a is lost")),
            Triple("""[{"index":2,"a":1},{"index":0}]""", """[{},{"index":2,"a":1}]""", emptyList()),
            Triple("""[{"index":2,"a":1},{"index":0}]""", """[{},{"index":2}]""", listOf("/1/a is lost")),
            Triple("""{"type":null}""", """{"type":"message"}""", emptyList()),
            Triple("""{"conversation":{"id":"x"}}""", """{"conversation":"x"}""", emptyList()),
            Triple("""{"a":{"id":"x","b":1}}""", """{"a":"x"}""", listOf("/a was an object and is \"x\"")),
            Triple("""{"end":1.0000000001}""", """{"end":1.0}""", emptyList()),
            Triple("""{"end":1.00000001}""", """{"end":1.0}""", listOf("/end was 1.00000001 and is 1.0")),
            Triple(
                """{"logprob":1.0000000001}""",
                """{"logprob":1.0}""",
                listOf("/logprob was 1.0000000001 and is 1.0"),
            ),
            Triple("""{"a":{"b":1}}""", """{"a":{}}""", listOf("/a/b is lost")),
            Triple("""{"a":1}""", """{"a":null}""", listOf("/a is lost")),
            Triple("""{"a":1}""", """{"a":"1"}""", listOf("/a was 1 and is \"1\"")),
            Triple("""{"a":[{"b":1}]}""", """{"a":[{"b":2}]}""", listOf("/a/0/b was 1 and is 2")),
            Triple("""{"a":[1,2]}""", """{"a":[1]}""", listOf("/a was an array of 2 and is an array of 1")),
        )
        for ((was, now, found) in cases) {
            withClue("$was and $now") { differences(was, now) shouldBe found }
        }
    }

    private fun differences(was: String, now: String): List<String> =
        Comparison.differences(Json.parseToJsonElement(was), Json.parseToJsonElement(now)).map {
            "${it.path} ${it.what}"
        }
}
