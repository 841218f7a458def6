package dev.parley.conformance

import java.io.File
import java.util.jar.JarFile

/** What of the class path is the library's own. */
internal object ClassPath {
    val ours: Sequence<Class<*>>
        get() = System.getProperty(
            "java.class.path",
        ).split(File.pathSeparator).asSequence().map(::File).flatMap(::files)
            .filter {
                it.startsWith("dev/parley/") && !it.startsWith("dev/parley/conformance/") && it.endsWith(".class")
            }
            .mapNotNull { load(it.removeSuffix(".class").replace('/', '.')) }

    /** The files below [root], or in it. */
    private fun files(root: File): Sequence<String> = when {
        root.name == "test-classes" || root.name.startsWith("parley-core-tests") -> emptySequence()

        root.isDirectory -> root.walk().map { it.relativeTo(root).invariantSeparatorsPath }

        root.name.startsWith("parley-") -> JarFile(root).use { jar ->
            jar.entries().toList()
        }.asSequence().map { it.name }

        else -> emptySequence()
    }

    /** The class called [name]; `null` for one that its source has left, and which fits no other any more. */
    private fun load(name: String): Class<*>? = try {
        Class.forName(name, false, javaClass.classLoader).apply { declaredMethods }
    } catch (_: LinkageError) {
        null
    }
}
