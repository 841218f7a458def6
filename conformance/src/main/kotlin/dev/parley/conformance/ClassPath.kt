package dev.parley.conformance

import java.io.File

/** What of the class path is the library's own. */
internal object ClassPath {
    val ours: Sequence<Class<*>>
        get() = System.getProperty("java.class.path").split(File.pathSeparator).asSequence().map(::File)
            .filter { it.isDirectory }
            .flatMap { root ->
                root.walk().filter { it.extension == "class" }.map { it.relativeTo(root).invariantSeparatorsPath }
            }
            .filter { it.startsWith("dev/parley/") && !it.startsWith("dev/parley/conformance/") }
            .mapNotNull { load(it.removeSuffix(".class").replace('/', '.')) }

    /** The class called [name]; `null` for one that its source has left, and which fits no other any more. */
    private fun load(name: String): Class<*>? = try {
        Class.forName(name, false, javaClass.classLoader).apply { declaredMethods }
    } catch (_: LinkageError) {
        null
    }
}
