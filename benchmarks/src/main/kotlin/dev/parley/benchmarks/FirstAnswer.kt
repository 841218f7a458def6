package dev.parley.benchmarks

import dev.parley.Engine
import dev.parley.OpenAI
import kotlinx.coroutines.runBlocking

/** The shortest program there is: one client, one call. Its whole life is measured from outside. */
public fun main(arguments: Array<String>) {
    val (url, engineName) = arguments
    OpenAI {
        apiKey = "sk-benchmark"
        baseUrl = url
        engine = if (engineName == "cio") Engine.Cio else Engine.OkHttp
    }.use { openai -> runBlocking { check(openai.chat.create(Samples.request).choices.isNotEmpty()) } }
    Runtime.getRuntime().halt(0)
}
