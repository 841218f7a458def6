package dev.parley.processor

import com.google.devtools.ksp.processing.CodeGenerator
import com.google.devtools.ksp.processing.Dependencies
import com.google.devtools.ksp.processing.KSPLogger
import com.google.devtools.ksp.processing.Resolver
import com.google.devtools.ksp.processing.SymbolProcessor
import com.google.devtools.ksp.processing.SymbolProcessorEnvironment
import com.google.devtools.ksp.processing.SymbolProcessorProvider
import com.google.devtools.ksp.symbol.KSAnnotated
import com.palantir.javapoet.JavaFile
import java.nio.file.Path

/** How KSP finds the processor. */
public class JavaFaceProvider : SymbolProcessorProvider {
    override fun create(environment: SymbolProcessorEnvironment): SymbolProcessor = JavaFaceProcessor(
        environment.codeGenerator,
        environment.logger,
        JavaSamples(environment.options["samples"]?.let(Path::of)),
    )
}

/**
 * Reads the services and models of the Kotlin API and writes what Java calls instead:
 * futures and publishers for the services, builders for what one hands them, and the client's accessors.
 * Where the API breaks an [InteropRules] rule, nothing is written and the build fails.
 */
internal class JavaFaceProcessor(
    private val output: CodeGenerator,
    private val log: KSPLogger,
    private val samples: JavaSamples,
) : SymbolProcessor {
    private var read = false

    /** Once: the next round would only read what this one wrote. */
    override fun process(resolver: Resolver): List<KSAnnotated> {
        if (read) return emptyList()
        read = true
        val api = ApiSurface.of(resolver)
        val violations = InteropRules().check(api) + samples.missing(api)
        violations.forEach { log.error(it.message, it.place) }
        if (violations.isEmpty()) write(api)
        return emptyList()
    }

    private fun write(api: ApiSurface) {
        val docs = Javadoc(api)
        val builders = BuilderWriter(docs, BuilderSetters(docs, api.factories))
        val streams = StreamWriter(docs)
        val files = Face.entries.flatMap { services(it, api) } + api.inputs.map(builders::write) +
            api.streams.values.map(streams::write)
        files.forEach(::write)
        files.map { it.packageName() }.distinct().filter { it != FACE_PACKAGE }.forEach(::writePackage)
    }

    private fun services(face: Face, api: ApiSurface): List<JavaFile> {
        val docs = Javadoc(api, face)
        val writer = ServiceWriter(face, docs, samples, api)
        return api.services.map(writer::write) + ClientWriter(docs, face).write(api)
    }

    private fun write(file: JavaFile) = write(file.packageName(), file.typeSpec().name(), file.toString())

    private fun writePackage(name: String) =
        write(name, "package-info", PACKAGE_INFO.format(name.substringAfterLast('.'), name))

    private fun write(packageName: String, name: String, text: String) {
        val file = output.createNewFile(Dependencies.ALL_FILES, packageName, name, "java")
        file.writer().use { it.write(text) }
    }
}

private val PACKAGE_INFO =
    """
    /** The {@code %s} calls for Java, generated from the Kotlin API. */
    @NullMarked
    package %s;

    import org.jspecify.annotations.NullMarked;
    """.trimIndent() + "\n"
