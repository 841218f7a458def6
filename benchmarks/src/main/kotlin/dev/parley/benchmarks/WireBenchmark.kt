package dev.parley.benchmarks

import dev.parley.Engine

/**
 * Holds the client beside bare Ktor over a real socket, against a fake service in another process. Rounds alternate, so that
 * a slow moment of the machine falls on all; the medians of the rounds are printed.
 */
internal fun main(arguments: Array<String>) {
    val rounds = arguments.firstOrNull()?.toInt() ?: 3
    ServiceProcess().use { service ->
        val subjects = listOf(
            Parley(service.baseUrl, Engine.OkHttp),
            BareKtor(service.baseUrl, okHttp = true),
            Parley(service.baseUrl, Engine.Cio),
            BareKtor(service.baseUrl, okHttp = false),
        )
        for (workload in workloads) report(workload, subjects, rounds)
        coldStarts(service.baseUrl)
        subjects.forEach { it.close() }
    }
}

private fun report(workload: Workload, subjects: List<Subject>, rounds: Int) {
    subjects.forEach { workload.run(it) }
    val figures = subjects.associateWith { mutableListOf<List<Double>>() }
    repeat(rounds) { for ((subject, rows) in figures) rows += workload.run(subject) }
    println(workload.name)
    for ((subject, rows) in figures) println(row(subject.name, workload.columns, rows))
}

private fun row(name: String, columns: List<String>, rows: List<List<Double>>): String =
    columns.withIndex().joinToString("", prefix = "  %-22s".format(name)) { (column, title) ->
        "%14.1f %s".format(median(rows.map { it[column] }), title)
    }

/** W6: from starting a JVM to the first answer. */
private fun coldStarts(baseUrl: String) {
    println("W6 from java to the first answer")
    for (engine in listOf("cio", "okhttp")) {
        val times = List(COLD_STARTS) { measured { Jvm.start(FIRST_ANSWER, baseUrl, engine).waitFor().also { check(it == 0) } }.nanos / 1e6 }
        println("  Parley on %-12s%14.1f ms".format(engine, median(times)))
    }
}

private const val COLD_STARTS = 10
private const val FIRST_ANSWER = "dev.parley.benchmarks.FirstAnswerKt"
