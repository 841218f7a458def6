package dev.parley.generation

import dev.parley.json.Extra
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class ExtraAccumulatorTest : AnnotationSpec() {
    private fun together(vararg pieces: String): Extra {
        val all = ExtraAccumulator()
        for (piece in pieces) all.add(Extra.parse(piece))
        return all.extra()
    }

    @Test
    fun `pieces are put together by what they are`() {
        val cases = listOf(
            listOf("""{"a":"x"}""", "{}", """{"a":"y"}""") to """{"a":"xy"}""",
            listOf("""{"a":1}""", """{"a":2}""") to """{"a":2}""",
            listOf("""{"a":true,"b":1}""", """{"a":false}""") to """{"a":false,"b":1}""",
            listOf("""{"a":[1]}""", """{"a":[2,3]}""") to """{"a":[1,2,3]}""",
            listOf("""{"a":[{"index":0,"b":"x"}]}""", """{"a":[{"index":1,"b":"z"},{"index":0,"b":"y"}]}""") to
                """{"a":[{"index":0,"b":"xy"},{"index":1,"b":"z"}]}""",
            listOf("""{"a":{"b":"x","c":{"d":1}}}""", """{"a":{"b":"y","c":{"e":2}}}""") to
                """{"a":{"b":"xy","c":{"d":1,"e":2}}}""",
            listOf("""{"a":{"type":"t","b":"x"}}""", """{"a":{"type":"t","b":"y"}}""") to
                """{"a":{"type":"t","b":"xy"}}""",
            listOf("""{"a":{"id":"i"}}""", """{"a":{"id":""}}""", """{"a":{"id":null}}""") to """{"a":{"id":"i"}}""",
            listOf("""{"a":{"b":"x"}}""", """{"a":{"b":null}}""") to """{"a":{"b":"x"}}""",
            listOf("""{"a":"x"}""", """{"a":["y"]}""") to """{"a":["y"]}""",
            listOf("""{"a":["y"]}""", """{"a":1}""") to """{"a":1}""",
        )
        for ((pieces, whole) in cases) {
            withClue(pieces) { together(*pieces.toTypedArray()) shouldBe Extra.parse(whole) }
        }
    }

    @Test
    fun `without pieces there is nothing`() {
        (together("{}") === Extra.NONE) shouldBe true
    }
}
