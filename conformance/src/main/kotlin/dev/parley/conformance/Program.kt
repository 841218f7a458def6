package dev.parley.conformance

import java.lang.ProcessBuilder.Redirect
import java.nio.file.Path

/** Other programs. */
internal object Program {
    /** Runs [command] in [folder] to its end; it must succeed. */
    fun run(folder: Path, command: List<String>) {
        val code = ProcessBuilder(command).directory(folder.toFile()).redirectError(Redirect.INHERIT)
            .redirectOutput(Redirect.DISCARD).start().waitFor()
        check(code == 0) { "${command.joinToString(" ")} failed: $code" }
    }

    fun start(folder: Path, command: List<String>): Process =
        ProcessBuilder(command).directory(folder.toFile()).inheritIO().start()
}
