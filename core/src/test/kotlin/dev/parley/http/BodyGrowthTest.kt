package dev.parley.http

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeMonotonicallyIncreasing
import io.kotest.matchers.shouldBe

/** How large a buffer an answer of unknown length is read into. */
class BodyGrowthTest : AnnotationSpec() {
    private val largest = Int.MAX_VALUE - 8

    @Test
    fun `a full buffer is followed by one of twice its size, up to the largest there is`() {
        BodyReader.grown(8 * 1024) shouldBe 16 * 1024
        BodyReader.grown(largest / 2) shouldBe largest - 1
        BodyReader.grown((1 shl 30) - 1) shouldBe largest
        BodyReader.grown(1 shl 30) shouldBe largest
        BodyReader.grown(largest - 1) shouldBe largest
        BodyReader.grown(largest) shouldBe null
    }

    @Test
    fun `from whatever size, it grows to the largest in few steps`() {
        for (first in listOf(2, 8 * 1024, (1 shl 20) + 1, (1 shl 30) + 1)) {
            val sizes = generateSequence(first, BodyReader::grown).toList()
            sizes.shouldBeMonotonicallyIncreasing()
            sizes.toSet().size shouldBe sizes.size
            sizes.last() shouldBe largest
        }
    }
}
