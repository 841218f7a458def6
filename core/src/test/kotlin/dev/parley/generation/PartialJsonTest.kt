package dev.parley.generation

import dev.parley.json
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class PartialJsonTest : AnnotationSpec() {
    /** What is there after each piece that completed something. */
    private fun grown(vararg pieces: String): List<String> {
        val partial = PartialJson()
        return pieces.mapNotNull { piece -> if (partial.add(piece)) "$piece -> ${partial.members}" else null }
    }

    @Test
    fun `a member is there when its value is complete, and not before`() {
        grown("{\"ci", "ty\":\"Os", "lo", "\"", ",\"days\":", "1", "2", ", \"sunny\":tr", "ue", "}") shouldBe listOf(
            "\" -> {\"city\":\"Oslo\"}",
            ", \"sunny\":tr -> {\"city\":\"Oslo\",\"days\":12}",
            "} -> {\"city\":\"Oslo\",\"days\":12,\"sunny\":true}",
        )
    }

    @Test
    fun `objects and lists are there with what is complete in them`() {
        grown("""{"days":[{"city":"A",""", """"trees":[1,2""", "],", """"x":{"y":null """, "}}]", "}") shouldBe listOf(
            """{"days":[{"city":"A", -> {"days":[{"city":"A"}]}""",
            """"trees":[1,2 -> {"days":[{"city":"A","trees":[1]}]}""",
            """], -> {"days":[{"city":"A","trees":[1,2]}]}""",
            """"x":{"y":null  -> {"days":[{"city":"A","trees":[1,2],"x":{"y":null}}]}""",
            """}}] -> {"days":[{"city":"A","trees":[1,2],"x":{"y":null}}]}""",
            """} -> {"days":[{"city":"A","trees":[1,2],"x":{"y":null}}]}""",
        )
    }

    @Test
    fun `quotes, backslashes and brackets within texts are text`() {
        val text = """{"a\"}":"b\\\"]}{,:","c":["\u00e9"]}"""
        val partial = PartialJson()
        for (char in text) partial.add(char.toString())
        partial.members shouldBe json(text)
    }

    @Test
    fun `what is no JSON object has no members`() {
        for (text in listOf("Hello, world", "[1,2]", "\"text\"", "}}]", "{]", "{\"a\":1,,")) {
            val partial = PartialJson()
            partial.add(text)
            partial.members.keys shouldBe if (text.startsWith("{\"a")) setOf("a") else emptySet()
        }
    }
}
