package dev.parley.bridge.store

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** What every store does, whose [open] gives another look at the same documents where programs can share it. */
abstract class StoreTest : AnnotationSpec() {
    abstract fun open(): Store

    private fun document(id: String, position: Long, json: String = "{}") = Document.of(id, position, json)

    @Test
    fun `what was written is read, and written again in its version only`() {
        val store = open()
        store.read("things", "a") shouldBe null
        store.write("things", document("a", 7, """{"ä":1}""")) shouldBe true
        store.write("things", document("a", 8)) shouldBe false
        val first = checkNotNull(store.read("things", "a"))
        first shouldBe Document("a", 7, 1, """{"ä":1}""")
        store.write("things", first.with("""{"b":2}""")) shouldBe true
        store.write("things", first.with("""{"c":3}""")) shouldBe false
        store.read("things", "a") shouldBe Document("a", 7, 2, """{"b":2}""")
        store.write("things", Document("none", 1, 1, "{}")) shouldBe false
    }

    @Test
    fun `what was deleted is gone, and may come again`() {
        val store = open()
        store.delete("gone", "a") shouldBe false
        store.write("gone", document("a", 1))
        store.delete("gone", "a") shouldBe true
        store.read("gone", "a") shouldBe null
        store.list("gone", Slice.ALL) shouldBe emptyList()
        store.write("gone", document("a", 2)) shouldBe true
    }

    @Test
    fun `a folder is listed in the order of positions, from both ends and between two documents`() {
        val store = open()
        val placed = listOf("d" to 3L, "a" to 5L, "c" to 1L, "b" to 3L)
        placed.forEach { (id, at) -> store.write("list/of", document(id, at)) }
        store.write("list", document("other", 1))
        fun ids(slice: Slice) = store.list("list/of", slice).joinToString("") { it.id }
        val (b, d) = listOf("b", "d").map { checkNotNull(store.read("list/of", it)) }
        ids(Slice.ALL) shouldBe "cbda"
        ids(Slice(null, null, true, 3)) shouldBe "adb"
        ids(Slice(b, null, false, 10)) shouldBe "da"
        ids(Slice(b, null, true, 10)) shouldBe "c"
        ids(Slice(null, d, true, 10)) shouldBe "a"
        ids(Slice(b, d, false, 10)) shouldBe ""
        store.list("nothing", Slice.ALL) shouldBe emptyList()
    }

    @Test
    fun `of many who count at once none is lost`() {
        open().write("count", document("n", 1, "0"))
        val pool = Executors.newFixedThreadPool(4)
        pool.invokeAll(List(4) { Callable { countTo25(open()) } }).forEach { it.get() }
        pool.shutdown()
        open().read("count", "n")?.json shouldBe "100"
    }

    private fun countTo25(store: Store) = repeat(25) {
        while (!count(store)) Thread.onSpinWait()
    }

    private fun count(store: Store): Boolean {
        val counted = checkNotNull(store.read("count", "n"))
        return store.write("count", counted.with("${counted.json.toInt() + 1}"))
    }
}

class InMemoryStoreTest : StoreTest() {
    private val store = InMemoryStore()

    override fun open(): Store = store
}
