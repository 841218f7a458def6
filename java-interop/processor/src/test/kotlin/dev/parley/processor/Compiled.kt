package dev.parley.processor

import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import javax.tools.ToolProvider

/** Class files of some Kotlin and Java, made as the modules' own builds make them; [beneath] is what they compile against. */
internal class Compiled(private val directory: File, private val beneath: Compiled? = null) {
    private val output = directory.resolve("classes").apply { mkdirs() }

    /** The directories to load these classes from, and those beneath. */
    val classPath: List<File> get() = listOf(output) + beneath?.classPath.orEmpty()

    fun kotlin(sources: List<File>): Compiled = apply {
        val log = ByteArrayOutputStream()
        val code = K2JVMCompiler().exec(
            PrintStream(log),
            *OPTIONS,
            "-classpath",
            path(),
            "-d",
            "$output",
            *sources.paths(),
        )
        check(code == ExitCode.OK) { log.toString() }
    }

    fun java(sources: List<File>): Compiled = apply {
        val log = ByteArrayOutputStream()
        val arguments = arrayOf("-classpath", path(), "-d", "$output", *sources.paths())
        check(ToolProvider.getSystemJavaCompiler().run(null, log, log, *arguments) == 0) { log.toString() }
    }

    private fun path() = (classPath + LIBRARIES).joinToString(File.pathSeparator)

    private fun List<File>.paths() = map { it.path }.toTypedArray()

    private companion object {
        val LIBRARIES = System.getProperty("java.class.path").split(File.pathSeparator).map(::File)

        val OPTIONS = arrayOf(
            "-no-stdlib",
            "-no-reflect",
            "-Werror",
            "-Xexplicit-api=strict",
            "-Xsuppress-version-warnings",
            "-Xplugin=${LIBRARIES.single { it.name.startsWith("kotlin-serialization-compiler-plugin") }}",
            "-language-version",
            "2.1",
            "-api-version",
            "2.1",
            "-jvm-target",
            "17",
        )
    }
}
