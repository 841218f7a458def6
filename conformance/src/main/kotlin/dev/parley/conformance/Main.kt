package dev.parley.conformance

import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.readLines
import kotlin.system.exitProcess

private val folder = Path.of(System.getProperty("conformance.folder"))

/** `dump FILE`, `drive URL [--seeds N]` or `all FOLDER [--seeds N] [--write]`. */
public fun main(arguments: Array<String>) {
    val (command, target) = if (arguments.size < 2) exitProcess(2) else arguments
    val seeds = arguments.toList().zipWithNext().firstOrNull { it.first == "--seeds" }?.second?.toInt() ?: 20
    val passed = when (command) {
        "dump" -> Dump(Survey()).writeTo(Path.of(target)).let { true }
        "drive" -> Drive(Survey(), Judge(target.removeSuffix("/")), seeds, knownGaps()).apply(Drive::run).passed
        "all" -> All(Path.of(target).toRealPath(), folder, knownGaps(), page()).run(seeds, "--write" in arguments)
        else -> exitProcess(2)
    }
    exitProcess(if (passed) 0 else 1)
}

private fun page() = Page(folder.resolve("../docs/conformance.md").normalize())

private fun knownGaps(): KnownGaps {
    val file = folder.resolve("known-gaps.txt")
    return KnownGaps(if (file.exists()) file.readLines() else emptyList())
}
