package dev.parley.conformance

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.serializer
import java.io.File
import java.lang.reflect.Modifier
import java.lang.reflect.Type

/** What is public of the library's types. */
internal object Models {
    private val AROUND = Regex("^parley-|-\\d.*$")

    val types: List<Class<*>> = ClassPath.ours.filter { Modifier.isPublic(it.modifiers) }.sortedBy { it.name }.toList()

    /** What reads the types that have a JSON, by the modules that these are of. */
    val readers: Map<String, List<KSerializer<Any?>>> = types
        .filter { it.isAnnotationPresent(Serializable::class.java) && it.typeParameters.isEmpty() }
        .groupBy(::module, ::serializer)
        .mapValues { (_, all) -> all.filterNot(Builder::takesFile) }

    @Suppress("UNCHECKED_CAST")
    private fun serializer(type: Class<*>) = serializer(type as Type) as KSerializer<Any?>

    /** The name of the module, whose classes are in a folder of it or in a jar. */
    private fun module(type: Class<*>): String {
        val home = File(type.protectionDomain.codeSource.location.toURI())
        return if (home.isDirectory) home.parentFile.parentFile.name else home.name.replace(AROUND, "")
    }
}
