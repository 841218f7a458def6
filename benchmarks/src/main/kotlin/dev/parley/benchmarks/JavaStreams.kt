package dev.parley.benchmarks

import dev.parley.Engine
import dev.parley.java.OpenAIClient

/** What a streamed chunk costs in Java, read by a callback and by a loop that blocks, by turns. */
public fun main(arguments: Array<String>) {
    val rounds = arguments.firstOrNull()?.toInt() ?: 10
    MemoryService().use { service ->
        OpenAIClient.builder().apiKey("sk-benchmark").engine(Engine.of(service.engine)).build().use { openai ->
            val ways = mapOf(
                "forEach" to { openai.chat().stream(Samples.request).forEach(::see).join() },
                "stream()" to { openai.chat().stream(Samples.request).stream().use { it.forEach(::see) } },
            )
            val costs = ways.mapValues { mutableListOf<Measure>() }
            repeat(rounds) {
                for ((name, read) in ways) costs.getValue(name) += measured { read() }.also { service.forget() }
            }
            for ((name, measures) in costs) {
                val nanos = measures.minOf { it.nanos } / MemoryService.CHUNKS
                println(
                    "%-12s%8d ns%8d CPU ns".format(
                        name,
                        nanos,
                        measures.minOf { it.cpuNanos } / MemoryService.CHUNKS,
                    ),
                )
            }
        }
    }
}

private fun see(chunk: Any) {
    seen = chunk
}

@Volatile
private var seen: Any? = null
