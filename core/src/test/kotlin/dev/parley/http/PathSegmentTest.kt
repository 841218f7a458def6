package dev.parley.http

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith

class PathSegmentTest : AnnotationSpec() {
    @Test
    fun `an id is one segment`() {
        val cases = listOf(
            "chatcmpl-123" to "chatcmpl-123",
            "ft:gpt-4o-mini:acemeco:suffix:abc123" to "ft:gpt-4o-mini:acemeco:suffix:abc123",
            "a?b" to "a%3Fb",
            "a#b" to "a%23b",
            "a b" to "a%20b",
            "a%b" to "a%25b",
            "a%2fb" to "a%252fb",
            "%2e%2e%2fb" to "%252e%252e%252fb",
            "a&b=c+d;e,f" to "a%26b%3Dc%2Bd%3Be%2Cf",
            "..." to "...",
            ".a" to ".a",
            "a.." to "a..",
            "..a" to "..a",
            "é" to "%C3%A9",
            "中" to "%E4%B8%AD",
            "😀" to "%F0%9F%98%80",
            "a\u2028" to "a%E2%80%A8",
            "[x]{y}<z>\"q\"'" to "%5Bx%5D%7By%7D%3Cz%3E%22q%22%27",
            "a@b~c_d" to "a@b~c_d",
        )
        for ((id, encoded) in cases) withClue(id) { segment("id", id) shouldBe encoded }
    }

    @Test
    fun `what could reach another path is refused by name`() {
        val cases = listOf(
            "",
            " ",
            "\t",
            ".",
            "..",
            "../x",
            "a/b",
            "/",
            "a\\b",
            "..\\..",
            "%2e",
            "%2E",
            "%2e%2e",
            ".%2e",
            "%2E.",
            "%2e%2E",
            "a\nb",
            "a\rb",
            "a\u0000b",
            "\u007f",
            "\u0085",
            "a/../b",
        )
        for (id in cases) {
            withClue(id.map { it.code }) {
                shouldThrow<IllegalArgumentException> { segment("run id", id) }.message shouldStartWith
                    "run id must not "
            }
        }
    }

    @Test
    fun `the name of a model may have slashes`() {
        segment("model", "meta-llama/llama-3:free", slashes = true) shouldBe "meta-llama%2Fllama-3:free"
        for (id in listOf("../x", "a/../b", "a/%2e%2E/b", "/..", "a\\b")) {
            withClue(id) { shouldThrow<IllegalArgumentException> { segment("model", id, slashes = true) } }
        }
    }
}
