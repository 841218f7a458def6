package dev.parley.conformance

import dev.parley.conformance.Findings.Kind
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withPermit
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.util.concurrent.atomic.AtomicInteger

/** Makes every call of the library against the description's judge, [seeds] times and more. */
internal class Drive(private val survey: Survey, private val judge: Judge, private val seeds: Int, gaps: KnownGaps) {
    private val findings = Findings(gaps)
    private val tally = Tally()

    /** Whether nothing is wrong that was not known before. */
    val passed: Boolean get() = findings.unknown.isEmpty()

    /** What was done, in a sentence, and what was found, in a table. */
    val summary: String get() = "$operations operations were called: $tally.\n\n" + Page.table(
        listOf("found", "different findings", "of them listed below"),
        findings.rows(),
    )

    private var operations = 0

    fun run() {
        judge.reset()
        val described = survey.uses.filter { it.sends.operation.key in judge.operations }
        val places = Semaphore(WORKERS)
        runBlocking(Dispatchers.IO) {
            described.map { use ->
                async {
                    val lender = described.firstOrNull { isLent(it, use) }
                    places.withPermit { Driver(survey.shapes, judge, use, lender, findings, tally).drive(seeds) }
                }
            }.awaitAll()
        }
        noteViolations()
        operations = judge.report().getValue("operations").jsonObject.getValue("seen").jsonObject.size
        print()
    }

    /** Whether [use] takes the request of [lender], and sends something else. */
    private fun isLent(lender: Use, use: Use): Boolean = lender.sends.shape?.let {
        it !== use.sends.shape && use.call.takes(it, survey.shapes)
    } ?: false

    private fun noteViolations() {
        for (violation in judge.report().getValue("violations").jsonArray.map { it.jsonObject }) {
            val place = "${violation.text("in")} ${violation.text("path").general()}".trim()
            val message = violation.text("message").substringBefore("; got")
            findings.add(
                Kind.VIOLATION,
                violation.text("operation").ifEmpty {
                    violation.text("url")
                },
                "$place: $message",
            )
        }
    }

    private fun print() {
        findings.unknown.forEach { println("$it (${findings.count(it)}×)") }
        println(summary)
    }

    private companion object {
        const val WORKERS = 3
    }
}

/** How much was tried. */
internal class Tally {
    val requests = AtomicInteger()
    val answers = AtomicInteger()
    val compared = AtomicInteger()
    val refused = AtomicInteger()

    override fun toString() =
        "$requests requests, $answers answers and events read, $compared of them with kotlinx's decoder, " +
            "too, $refused requests refused by the library itself"
}

/** A path whatever the places in its lists: `/data/[]/name`. */
internal fun String.general(): String = replace(Regex("/\\d+(?=/|$)"), "/[]")
