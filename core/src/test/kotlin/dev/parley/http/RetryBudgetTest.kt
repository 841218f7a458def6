package dev.parley.http

import dev.parley.Delivery
import dev.parley.TimeoutPhase
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class RetryBudgetTest : AnnotationSpec() {
    private var nanos = 0L
    private val budget get() = RetryBudget(CallClock(nanoTime = { nanos }))
    private val failure = failed(500)
    private val late = late(TimeoutPhase.HEAD)

    private fun RetryBudget.takeAll(): Int = generateSequence { if (take(failure)) 1 else null }.take(1000).count()

    @Test
    fun `a hundred retries can be paid at once`() {
        budget.takeAll() shouldBe 100
    }

    @Test
    fun `a timeout costs twice as much`() {
        val budget = budget
        generateSequence { if (budget.take(late)) 1 else null }.count() shouldBe 50
    }

    @Test
    fun `a lost connection costs what an answer costs`() {
        val budget = budget
        repeat(99) { budget.take(lost(Delivery.UNKNOWN)) }
        budget.take(late) shouldBe false
        budget.take(lost(Delivery.NOT_SENT)) shouldBe true
        budget.take(lost(Delivery.NOT_SENT)) shouldBe false
    }

    @Test
    fun `ten units come back each second, up to the capacity`() {
        val budget = budget
        budget.takeAll()
        nanos += 499_000_000
        budget.take(failure) shouldBe false
        nanos += 1_000_000
        budget.take(failure) shouldBe true
        budget.take(failure) shouldBe false
        nanos += 10_000_000_000
        budget.takeAll() shouldBe 20
        nanos += 3_600_000_000_000
        budget.takeAll() shouldBe 100
    }

    @Test
    fun `a success gives one unit back, and never more than the capacity`() {
        val budget = budget
        repeat(1000) { budget.reward() }
        budget.takeAll() shouldBe 100
        repeat(4) { budget.reward() }
        budget.take(failure) shouldBe false
        budget.reward()
        budget.take(failure) shouldBe true
    }
}
