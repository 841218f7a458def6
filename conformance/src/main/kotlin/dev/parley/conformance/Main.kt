package dev.parley.conformance

import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.readLines
import kotlin.system.exitProcess

/** `dump FILE`, `drive URL [--seeds N]` or `all FOLDER [--write]`. */
public fun main(arguments: Array<String>) {
    val (command, target) = if (arguments.size < 2) exitProcess(2) else arguments
    val seeds = arguments.toList().zipWithNext().firstOrNull { it.first == "--seeds" }?.second?.toInt() ?: 20
    val passed = when (command) {
        "dump" -> Dump(Survey()).writeTo(Path.of(target)).let { true }
        "drive" -> Drive(Survey(), Judge(target.removeSuffix("/")), seeds, knownGaps()).run()
        else -> exitProcess(2)
    }
    exitProcess(if (passed) 0 else 1)
}

private fun knownGaps(): KnownGaps {
    val file = Path.of(System.getProperty("conformance.folder"), "known-gaps.txt")
    return KnownGaps(if (file.exists()) file.readLines() else emptyList())
}
