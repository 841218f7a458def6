package dev.parley.http

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class BodyReaderTest : AnnotationSpec() {
    @Test
    fun `what is read grows to the largest array that there can be, and no further`() {
        val largest = Int.MAX_VALUE - 8
        BodyReader.grown(8192) shouldBe 16_384
        BodyReader.grown(1 shl 30) shouldBe largest
        BodyReader.grown(largest - 1) shouldBe largest
        BodyReader.grown(largest) shouldBe null
    }
}
