package dev.parley.conformance

import java.nio.file.Path
import kotlin.system.exitProcess

/** `dump FILE`, or `drive URL`. */
public fun main(arguments: Array<String>) {
    when (arguments.firstOrNull()) {
        "dump" -> Dump().writeTo(Path.of(arguments[1]))
        else -> exitProcess(2)
    }
    exitProcess(0)
}
