package dev.parley.processor

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.maps.shouldContainExactly
import io.kotest.matchers.shouldBe
import java.io.File
import java.net.URLClassLoader
import java.nio.file.Files
import java.util.function.Supplier

/** Callers that were compiled against `growth/first.kt`, with what that became in a later release: CONTRIBUTING, "Growth". */
class GrowthTest : AnnotationSpec() {
    private val directory = Files.createTempDirectory("growth").toFile()
    private val first by lazy { model("first") }
    private val calls by lazy {
        Compiled(directory.resolve("calls"), first).kotlin(listOf(source("KotlinCalls.kt")))
            .java(listOf(source("JavaCalls.java")))
    }

    @AfterAll
    fun clean() {
        directory.deleteRecursively()
    }

    @Test
    fun `callers of an older release link with a model that has grown by the rule`() {
        val today = calling(first)
        today.values.toSet() shouldBe setOf(0.5, "hi")
        calling(model("by-the-rule")) shouldContainExactly today
    }

    @Test
    fun `callers of an older release do not link with a model that has grown otherwise`() {
        val survivors = listOf("builder", "builder of nothing", "changed copy", "new of nothing").associateWith { 0.5 }
        val links = calling(model("against-the-rule")).filterValues { it != NoSuchMethodError::class }
        links shouldContainExactly survivors
    }

    /** The model `growth/[name].kt` with the builders that the processor writes for it. */
    private fun model(name: String): Compiled {
        val place = directory.resolve(name)
        val sources = Processed.API.mapIndexed { i, text -> place.write("Api$i.kt", text) } + source("$name.kt")
        val faces = Processed.of(source("$name.kt").readText())
        check(faces.errors.isEmpty()) { faces.errors }
        val builders = listOf("AskBuilder", "QueryBuilder").map { place.write("$it.java", faces.java("chat/$it")) }
        return Compiled(place).kotlin(sources).java(builders + runtime)
    }

    /** What each call leads to when [model] is there at run time. */
    private fun calling(model: Compiled): Map<String, Any?> = URLClassLoader(
        (calls.classPath.take(1) + model.classPath).map {
            it.toURI().toURL()
        }.toTypedArray(),
        javaClass.classLoader,
    )
        .use { loader -> loader.calls("Kotlin") + loader.calls("Java") }

    private fun ClassLoader.calls(language: String): Map<String, Any?> {
        val all = loadClass("calls.${language}Calls").getMethod("all").invoke(null) as Map<*, *>
        return all.entries.associate { (name, call) -> "$name" to outcome(call) }
    }

    private fun outcome(call: Any?): Any? = try {
        if (call is Supplier<*>) call.get() else (call as () -> Any?)()
    } catch (missing: NoSuchMethodError) {
        missing::class
    }

    /** What the builders stand on. */
    private val runtime = listOf("Copies", "ModelBuilder").map { File("../src/main/java/dev/parley/java/$it.java") }

    private fun source(name: String) = File(requireNotNull(javaClass.getResource("/growth/$name")).toURI())

    private fun File.write(name: String, text: String): File = resolve(name).apply {
        parentFile.mkdirs()
        writeText(text)
    }
}
