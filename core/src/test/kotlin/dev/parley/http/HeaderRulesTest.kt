package dev.parley.http

import io.kotest.assertions.throwables.shouldNotThrowAny
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith

class HeaderRulesTest : AnnotationSpec() {
    @Test
    fun `names are made of the characters of tokens`() {
        for (name in listOf("X-A", "x", "a_b", "a.b", "!#$%&'*+-.^_`|~", "123")) {
            shouldNotThrowAny {
                HeaderRules.check(name, "v")
            }
        }
        for (name in listOf("", " ", "a b", "a:", "a\n", "a\r\nb", "é", "a\u0000", "(a)", "a/b", "٣")) {
            withClue(name) {
                shouldThrow<IllegalArgumentException> { HeaderRules.check(name, "v") }.message shouldStartWith
                    "headers"
            }
        }
    }

    @Test
    fun `values are printable ASCII, and the message does not show them`() {
        for (value in listOf("v", "a b", "~!@#", "\"q\"")) shouldNotThrowAny { HeaderRules.check("X-A", value) }
        for (tail in listOf("\n", "\r", "\r\nX-B: 1", "\u0000", "\t", "\u007f", "é", "中", "\u2028")) {
            withClue(tail.map { it.code }) {
                val failure = shouldThrow<IllegalArgumentException> { HeaderRules.check("X-A", "secret$tail") }
                failure.message shouldStartWith "headers: X-A "
                failure.message.orEmpty() shouldNotContain "secret"
            }
        }
        for (blank in listOf("", " ")) {
            shouldThrow<IllegalArgumentException> {
                HeaderRules.checkValue("project", blank)
            }
        }
        shouldNotThrowAny { HeaderRules.checkValue("project", null) }
    }
}
