package dev.parley.benchmarks

import dev.parley.Engine
import javax.net.ssl.X509TrustManager

/**
 * Holds the client beside bare Ktor and the official SDK over a real socket, against a fake service in another process. Rounds alternate, so that
 * a slow moment of the machine falls on all; the medians of the rounds are printed. Arguments: how many rounds, how the name of the workload begins,
 * and what the name of who is measured contains; of all of them if left out.
 */
public fun main(arguments: Array<String>) {
    val rounds = arguments.firstOrNull()?.toInt() ?: 3
    val wanted = arguments.getOrElse(1) { "W" }
    val who = arguments.getOrElse(2) { "" }
    Service().use { service ->
        for (workload in workloads.filter { it.name.startsWith(wanted) }) {
            val subjects = subjects(workload.url(service), service.trust).filter { who in it.name }
            report(workload, subjects, rounds)
            subjects.forEach { it.close() }
        }
        if (wanted == "W" || wanted == "W6") coldStarts(service.baseUrl)
    }
}

private fun subjects(baseUrl: String, trust: X509TrustManager): List<Subject> = listOf(
    Parley(baseUrl, Engine.OK_HTTP, trust),
    BareKtor(baseUrl, okHttp = true, trust),
    Parley(baseUrl, Engine.CIO, trust),
    BareKtor(baseUrl, okHttp = false, trust),
    ParleyForJava(baseUrl, trust),
    ParleyBlocking(baseUrl, trust),
    OpenAIJava(baseUrl, trust),
)

private fun report(workload: Workload, subjects: List<Subject>, rounds: Int) {
    subjects.forEach { warm(workload, it) }
    val figures = subjects.associateWith { mutableListOf<List<Double>>() }
    repeat(rounds) { for ((subject, rows) in figures) rows += workload.run(subject) }
    println(workload.name)
    for ((subject, rows) in figures) println(row(subject.name, workload.columns, rows))
}

/** The compiler takes about a million chunks until it has done all it can. */
private fun warm(workload: Workload, subject: Subject) {
    val begun = System.nanoTime()
    var rounds = 0
    while (rounds < WARM_ROUNDS || System.nanoTime() - begun < WARM_NANOS) {
        workload.run(subject)
        rounds++
    }
}

private fun row(name: String, columns: List<String>, rows: List<List<Double>>): String =
    columns.withIndex().joinToString("", prefix = "  %-22s".format(name)) { (column, title) ->
        "%14.1f %s".format(median(rows.map { it[column] }), title)
    }

/** W6: from starting a JVM to the first answer. */
private fun coldStarts(baseUrl: String) {
    println("W6 from java to the first answer")
    val subjects = listOf("parley-okhttp", "bare-okhttp", "parley-cio", "bare-cio")
    val times = subjects.associateWith { mutableListOf<Double>() }
    repeat(COLD_STARTS) { for ((who, row) in times) row += coldStart(baseUrl, who) }
    for ((who, row) in times) println("  %-22s%14.1f ms".format(who, median(row)))
}

private fun coldStart(baseUrl: String, who: String): Double =
    measured { check(Jvm.start("dev.parley.benchmarks.FirstAnswerKt", baseUrl, who).waitFor() == 0) }.nanos / 1e6

private const val WARM_ROUNDS = 3
private const val WARM_NANOS = 2_000_000_000L
private const val COLD_STARTS = 10
