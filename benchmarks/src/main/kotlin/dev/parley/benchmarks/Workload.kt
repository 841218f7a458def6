package dev.parley.benchmarks

import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Semaphore

/** A workload and its figures; the names are those of the budgets in `docs/performance.md`. */
internal class Workload(
    val name: String,
    val columns: List<String>,
    val url: (Service) -> String = Service::baseUrl,
    val run: (Subject) -> List<Double>,
)

internal val workloads: List<Workload> = listOf(
    Workload("W1 one call at a time", listOf("p50 µs", "CPU µs")) {
        sequential(it, calls = 1_500) { call(BENCH_PLAIN) }
    },
    Workload("W2 64 in flight", listOf("calls/s", "CPU ms")) { concurrent(it, calls = 8_000, inFlight = 64) },
    Workload("W2 256 asked, server takes 50 ms", listOf("in flight"), url = Service::slowUrl) {
        crowded(it, calls = 4_000, asked = 256)
    },
    Workload("W3 one stream of 20,000 chunks", STREAMED) { streams(it, 1) { stream(BENCH_STREAM) } },
    Workload("W3 64 streams of 500 chunks", STREAMED) { streams(it, 64) { stream(BENCH_SHORT) } },
    Workload("W4 64 embeddings", listOf("p50 µs", "CPU µs")) { sequential(it, calls = 300) { embed() } },
    Workload("W5 half a gigabyte down", listOf("ms", "CPU ms")) { download(it) },
    Workload("W7 one call at a time, over TLS", listOf("p50 µs", "CPU µs"), url = Service::tlsUrl) {
        sequential(it, calls = 300) { call(BENCH_PLAIN) }
    },
    Workload("W7 64 in flight, over TLS", listOf("calls/s", "CPU ms"), url = Service::tlsUrl) {
        concurrent(it, calls = 1_000, inFlight = 64)
    },
    Workload("W8 one response of 20,000 events", STREAMED) { streams(it, 1) { events(BENCH_STREAM) } },
    Workload("W8 64 responses of 500 events", STREAMED) { streams(it, 64) { events(BENCH_SHORT) } },
)

private val STREAMED get() = listOf("items/s", "CPU µs")

private const val BENCH_PLAIN = "bench-1"
private const val BENCH_STREAM = "bench-20000"
private const val BENCH_SHORT = "bench-500"

private fun sequential(subject: Subject, calls: Int, call: suspend Subject.() -> Unit): List<Double> {
    val times = LongArray(calls)
    val whole = measured {
        runBlocking {
            for (i in times.indices) times[i] = measured { subject.call() }.nanos
        }
    }
    times.sort()
    return listOf(times[calls / 2] / 1e3, whole.cpuNanos / 1e3 / calls)
}

private fun concurrent(subject: Subject, calls: Int, inFlight: Int): List<Double> {
    val whole = measured { crowd(subject, calls, inFlight) { subject.call(BENCH_PLAIN) } }
    return listOf(calls / (whole.nanos / 1e9), whole.cpuNanos / 1e6 / calls)
}

/** By Little's law: how many were in flight on the average. */
private fun crowded(subject: Subject, calls: Int, asked: Int): List<Double> {
    val whole = measured { crowd(subject, calls, asked) { subject.call(BENCH_PLAIN) } }
    return listOf(calls / (whole.nanos / 1e9) * 0.05)
}

private fun streams(subject: Subject, streams: Int, stream: suspend Subject.() -> Int): List<Double> {
    var chunks = 0
    val repeats = if (streams == 1) 5 else 3
    val whole = measured {
        repeat(repeats) {
            runBlocking(subject.context) {
                repeat(streams) {
                    launch {
                        val count = subject.stream()
                        synchronized(workloads) { chunks += count }
                    }
                }
            }
        }
    }
    return listOf(chunks / (whole.nanos / 1e9), whole.cpuNanos / 1e3 / chunks)
}

private fun download(subject: Subject): List<Double> {
    val whole = measured { runBlocking { check(subject.download() == 512L shl 20) } }
    return listOf(whole.nanos / 1e6, whole.cpuNanos / 1e6)
}

private fun crowd(subject: Subject, calls: Int, inFlight: Int, call: suspend () -> Unit) =
    runBlocking(subject.context) {
        val places = Semaphore(inFlight)
        coroutineScope {
            repeat(calls) {
                places.acquire()
                launch {
                    try {
                        call()
                    } finally {
                        places.release()
                    }
                }
            }
        }
    }
