package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.palantir.javapoet.CodeBlock
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.readText

/**
 * What each service of the Java face shows first: the body of the method named after it, from sources that are compiled
 * with the tests. Without a [folder] there are none.
 */
internal class JavaSamples(private val folder: Path?) {
    private val bodies: Map<String, String> = folder?.let(::sources).orEmpty()
        .flatMap { METHOD.findAll(it.readText()) }
        .associate { it.groupValues[1] to it.groupValues[2].trimEnd().trimIndent() }

    /** The sample of [service], or nothing. */
    fun of(service: KSClassDeclaration): CodeBlock =
        bodies[service.sampleName]?.let { CodeBlock.of("<pre>{@code\n\$L\n}</pre>\n", it) } ?: CodeBlock.of("")

    /** The services of [api] that have no sample, though there is a place for them. */
    fun missing(api: ApiSurface): List<Violation> = if (folder == null) {
        emptyList()
    } else {
        api.services.filterNot { it.sampleName in bodies }.map {
            Violation("Write a sample for Java: void ${it.sampleName}(OpenAIClient openai) in $folder", it)
        }
    }

    private fun sources(folder: Path): List<Path> = Files.list(folder).use { files -> files.sorted().toList() }

    private val KSClassDeclaration.sampleName get() = simpleName.asString().replaceFirstChar(Char::lowercase)

    private companion object {
        val METHOD = Regex("(?ms)^    void (\\w+)\\(OpenAIClient openai\\) \\{\n(.*?)^    }$")
    }
}
