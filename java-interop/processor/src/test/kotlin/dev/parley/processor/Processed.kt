package dev.parley.processor

import com.google.devtools.ksp.impl.KotlinSymbolProcessing
import com.google.devtools.ksp.processing.KSPJvmConfig
import com.google.devtools.ksp.processing.KSPLogger
import com.google.devtools.ksp.symbol.KSNode
import java.io.File
import java.nio.file.Files

/**
 * What the processor made of some Kotlin.
 *
 * @property errors Why it failed the build; empty if it did not
 */
class Processed private constructor(private val files: Map<String, String>, val errors: List<String>) {
    val names: Set<String> get() = files.keys

    /** The Java written to [path], such as `chat/AsyncChats`, below the face's package. */
    fun java(path: String): String = requireNotNull(files["dev/parley/java/$path.java"]) { "no $path in ${files.keys}" }

    /** [java] without line breaks and indentation, for code that JavaPoet may wrap. */
    fun code(path: String): String = java(path).replace(Regex("\\s+"), " ")

    companion object {
        /**
         * Runs the processor with [options] on [sources], each of which begins with its package line, and the API's own
         * few nouns.
         */
        fun of(vararg sources: String, options: Map<String, String> = emptyMap()): Processed {
            val directory = Files.createTempDirectory("java-face").toFile()
            try {
                (sources.toList() + API).forEachIndexed { index, source ->
                    directory.write("Source$index.kt", source)
                }
                val log = Log()
                KotlinSymbolProcessing(configuration(directory, options), listOf(JavaFaceProvider()), log).execute()
                return Processed(directory.resolve("java").texts(), log.errors)
            } finally {
                directory.deleteRecursively()
            }
        }

        private fun File.write(name: String, text: String) = resolve("src").apply {
            mkdirs()
        }.resolve(name).writeText(text)

        private fun File.texts(): Map<String, String> =
            walk().filter { it.isFile }.associate { it.relativeTo(this).invariantSeparatorsPath to it.readText() }

        private fun configuration(directory: File, options: Map<String, String>) = KSPJvmConfig.Builder().apply {
            moduleName = "sample"
            processorOptions = options
            jvmTarget = "17"
            languageVersion = "2.3"
            apiVersion = "2.3"
            jdkHome = File(System.getProperty("java.home"))
            sourceRoots = listOf(directory.resolve("src"))
            libraries =
                System.getProperty("java.class.path").split(File.pathSeparator).filter { "kotlin" in it }.map(::File)
            projectBaseDir = directory
            outputBaseDir = directory
            cachesDir = directory.resolve("caches")
            classOutputDir = directory.resolve("classes")
            kotlinOutputDir = directory.resolve("kotlin")
            resourceOutputDir = directory.resolve("resources")
            javaOutputDir = directory.resolve("java")
        }.build()

        private val NOUNS =
            """
            package dev.parley
            import kotlinx.coroutines.flow.Flow
            @JvmRecord public data class RequestOptions(val headers: Map<String, String>? = null) {
                public companion object { @JvmField public val NONE: RequestOptions = RequestOptions() }
            }
            public class Page<T>(public val data: List<T>)
            """.trimIndent()

        private val ANNOTATIONS =
            """
            package dev.parley.annotation
            public annotation class ApiService
            """.trimIndent()

        /** What of the API every sample may use. */
        val API: List<String> = listOf(NOUNS, ANNOTATIONS)
    }

    private class Log : KSPLogger {
        val errors = mutableListOf<String>()

        override fun error(message: String, symbol: KSNode?) {
            errors += message
        }

        override fun exception(e: Throwable) = throw e

        override fun info(message: String, symbol: KSNode?) = Unit

        override fun logging(message: String, symbol: KSNode?) = Unit

        override fun warn(message: String, symbol: KSNode?) = Unit
    }
}

/** A source in `dev.parley.chat` with the imports and the annotations that the samples need. */
fun chat(body: String): String = "package dev.parley.chat\n$HEAD\n$body"

/** A service `Chats` with these members. */
fun service(members: String, beside: String = ""): String =
    chat("@ApiService public class Chats internal constructor() {\n$members\n}\n$beside")

private const val HEAD =
    """
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emptyFlow
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
"""
