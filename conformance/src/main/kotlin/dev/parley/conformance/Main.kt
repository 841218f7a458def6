package dev.parley.conformance

import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.exists
import kotlin.io.path.readLines
import kotlin.system.exitProcess

private val folder = Path.of(System.getProperty("conformance.folder"))
private val workplace = folder.resolve("target")

/** `dump FILE`, `drive URL [--seeds N]`, `all FOLDER [--seeds N] [--write]`, `fake FOLDER` or `bridge FOLDER`. */
public fun main(arguments: Array<String>) {
    val (command, target) = if (arguments.size < 2) exitProcess(2) else arguments
    val seeds = arguments.toList().zipWithNext().firstOrNull { it.first == "--seeds" }?.second?.toInt() ?: 20
    val passed = when (command) {
        "dump" -> Dump(Survey()).writeTo(Path.of(target)).let { true }
        "drive" -> Drive(Survey(), Judge(target.removeSuffix("/")), seeds, knownGaps()).apply(Drive::run).passed
        "all" -> All(tools(target), knownGaps(), page()).run(seeds, "--write" in arguments)
        "fake" -> fake(tools(target))
        "bridge" -> bridge(tools(target))
        else -> exitProcess(2)
    }
    exitProcess(if (passed) 0 else 1)
}

private fun tools(folder: String) = Tools(Path.of(folder).toRealPath(), workplace.createDirectories())

private fun fake(tools: Tools): Boolean = tools.withJudge { judge ->
    Fake.use(folder.resolve("../testkit/target")) { FakeDrive(Survey(), judge, it, knownGaps("fake-gaps.txt")).run() }
}

private fun bridge(tools: Tools): Boolean = tools.withJudge { judge ->
    Fake.use(folder.resolve("../testkit/target"), "--as-today") {
        FakeDrive(Survey(), judge, it, knownGaps("bridge-gaps.txt"), Beneath(judge)).run()
    }
}

private fun page() = Page(folder.resolve("../docs/conformance.md").normalize())

private fun knownGaps(name: String = "known-gaps.txt"): KnownGaps {
    val file = folder.resolve(name)
    return KnownGaps(if (file.exists()) file.readLines() else emptyList())
}
