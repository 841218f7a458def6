package dev.parley.conformance

import java.io.File

/** What of the class path is the library's own. */
internal object ClassPath {
    val ours: Sequence<Class<*>>
        get() = System.getProperty("java.class.path").split(File.pathSeparator).asSequence().map(::File)
            .filter { it.isDirectory }
            .flatMap { root -> root.walk().filter { it.extension == "class" }.map { it.relativeTo(root).path } }
            .filter { it.startsWith("dev/parley/") && !it.startsWith("dev/parley/conformance/") }
            .map { Class.forName(it.removeSuffix(".class").replace('/', '.'), false, javaClass.classLoader) }
}
