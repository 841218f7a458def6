package dev.parley

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest

class PageTest : AnnotationSpec() {
    private val fetched = mutableListOf<String>()

    /** Pages of two items each, up to [last]. */
    private fun page(from: Int, last: Int): Page<Int> = Page(
        data = (from..minOf(from + 1, last)).toList(),
        firstId = "$from",
        lastId = "${minOf(from + 1, last)}",
        hasMore = from + 1 < last,
        fetch = { after ->
            fetched += after
            page(after.toInt() + 1, last)
        },
    )

    @BeforeEach
    fun forget() = fetched.clear()

    @Test
    fun `the next page begins after the last item`() = runTest {
        val first = page(1, 5)
        val second = first.next()
        second?.data shouldBe listOf(3, 4)
        second?.next()?.data shouldBe listOf(5)
        second?.next()?.next() shouldBe null
        fetched shouldBe listOf("2", "4", "4")
    }

    @Test
    fun `all items are walked, and no page is fetched before it is needed`() = runTest {
        page(1, 5).all().toList() shouldBe listOf(1, 2, 3, 4, 5)
        fetched shouldBe listOf("2", "4")
        fetched.clear()
        page(1, 5).all().take(2).toList() shouldBe listOf(1, 2)
        fetched shouldBe emptyList()
    }

    @Test
    fun `a page that leads nowhere is a failure`() = runTest {
        val lost = Page(listOf(1), null, null, hasMore = true) { error("nothing to fetch") }
        shouldThrow<DecodingException> { lost.next() }
        shouldThrow<DecodingException> { lost.all().toList() }
    }

    @Test
    fun `a blank cursor is none`() = runTest {
        val lost = Page(listOf(1), "", " ", hasMore = true) { error("nothing to fetch") }
        shouldThrow<DecodingException> { lost.next() }.message shouldBe "a page announces more, but has no last id"
    }

    @Test
    fun `the objects of a page cannot be changed, nor change with the list they came in`() {
        val data = page(1, 5).data
        shouldThrow<UnsupportedOperationException> { (data as MutableList<Int>).add(3) }
        data shouldBe listOf(1, 2)
    }

    @Test
    fun `a page that leads to itself is a failure`() = runTest {
        shouldThrow<DecodingException> { circle(0).next() }
        shouldThrow<DecodingException> { circle(0).all().toList() }
    }

    private fun circle(item: Int): Page<Int> = Page(listOf(item), "x", "x", hasMore = true) { circle(item + 1) }

    @Test
    fun `a list that goes round in a circle is a failure`() = runTest {
        shouldThrow<DecodingException> { round(0).all().toList() }
    }

    /** Pages whose cursors come again after three, for as long as someone asks. */
    private fun round(item: Int): Page<Int> = Page(listOf(item), null, "${item % 3}", hasMore = true) {
        check(item < 100) { "nobody noticed" }
        round(item + 1)
    }

    @Test
    fun `a page is shown without its items`() {
        page(1, 5).toString() shouldBe "Page(data=2 items, lastId=2, hasMore=true)"
    }
}
