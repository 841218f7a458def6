package dev.parley.http.errors

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class JsonCompletenessTest : AnnotationSpec() {
    @Test
    fun `a text is cut short when it ends within the object or array that it begins`() {
        val whole = """ {"a":[1,{"b":"} ] \" \\"},"c\"{"],"d":null} """
        val cut = listOf("{", "[", "[[1,2],", "\n\t {\"a\":1") +
            listOf("{\"a", "{\"a\":", "{\"a\":\"}", "{\"a\":\"\\", """{"a":"\"}""")
        val notJson = listOf("", " ", "<html>{", "{}}", "{\"a\":1}garbage", "[1]]", "tru", "x{")
        val notCut = notJson + listOf("{}", "[]", whole, "null", "\"a", "12")
        for (text in cut) withClue(text) { JsonCompleteness.isCutShort(text) shouldBe true }
        for (text in notCut) withClue(text) { JsonCompleteness.isCutShort(text) shouldBe false }
    }

    @Test
    fun `every beginning of an object is cut short`() {
        val whole = """{"a":[1,{"b":"} ] \" \\"},"c\"{"],"d":null}"""
        for (length in 1 until whole.length) {
            withClue(whole.take(length)) { JsonCompleteness.isCutShort(whole.take(length)) shouldBe true }
        }
        JsonCompleteness.isCutShort(whole) shouldBe false
    }
}
