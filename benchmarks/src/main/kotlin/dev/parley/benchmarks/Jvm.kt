package dev.parley.benchmarks

import java.nio.file.Path

/** Starts programs in JVMs of their own, with this one's class path. */
internal object Jvm {
    fun start(mainClass: String, vararg arguments: String): Process = ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        mainClass,
        *arguments,
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
}
