package dev.parley.conformance

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.deleteIfExists
import kotlin.io.path.exists
import kotlin.io.path.isDirectory
import kotlin.io.path.readText

/** The description and its tools, which are in the folder [tools]; they work in a copy of it in [target]. */
internal class Tools(private val tools: Path, val target: Path) {
    /** Where the copy is. */
    val description: Path = target.resolve("description").createDirectories()

    init {
        copy()
    }

    private fun copy() {
        Files.walk(tools).use { files ->
            for (file in files) {
                val copy = description.resolve(tools.relativize(file).toString())
                if (file.any { "$it" == "node_modules" } || copy.isDirectory()) continue
                if (file.isDirectory()) copy.createDirectories() else Files.write(copy, Files.readAllBytes(file))
            }
        }
        if (!description.resolve("node_modules").exists()) Program.run(description, listOf("npm", "ci", "--silent"))
    }

    /** What [block] makes of the judge, which lives as long. */
    fun <T> withJudge(block: (Judge) -> T): T {
        val port = target.resolve("port").also { it.deleteIfExists() }
        val log = listOf("--quiet", "--log", "${target.resolve("violations.log").also { it.deleteIfExists() }}")
        val process = Program.start(
            description,
            listOf("node", "judge.js", "--port", "0", "--port-file", "$port") + log,
        )
        try {
            while (!port.exists() || port.readText().isBlank()) {
                check(process.isAlive) { "the judge did not start" }
                Thread.sleep(PAUSE_MILLIS)
            }
            return block(Judge("http://127.0.0.1:${port.readText().trim()}"))
        } finally {
            process.destroy()
        }
    }

    private companion object {
        const val PAUSE_MILLIS = 50L
    }
}
