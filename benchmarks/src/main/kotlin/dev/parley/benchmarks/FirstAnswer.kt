package dev.parley.benchmarks

import dev.parley.Engine
import kotlinx.coroutines.runBlocking

/** The shortest program there is: one client, one call. Its whole life is measured from outside. */
public fun main(arguments: Array<String>) {
    val (baseUrl, who) = arguments
    val subject = when (who) {
        "parley-cio" -> Parley(baseUrl, Engine.CIO)
        "parley-okhttp" -> Parley(baseUrl, Engine.OK_HTTP)
        "bare-cio" -> BareKtor(baseUrl, okHttp = false)
        else -> BareKtor(baseUrl, okHttp = true)
    }
    runBlocking { subject.call("bench-1") }
    Runtime.getRuntime().halt(0)
}
