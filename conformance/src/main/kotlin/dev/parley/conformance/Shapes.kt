@file:OptIn(ExperimentalSerializationApi::class, InternalSerializationApi::class)

package dev.parley.conformance

import dev.parley.http.ListAnswerSerializer
import dev.parley.json.FormsDescriptor
import dev.parley.json.OneOf
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.internal.GeneratedSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonTransformingSerializer
import java.lang.reflect.Modifier

/** Reads the shapes of values off their serializers. */
internal class Shapes {
    private val known = mutableMapOf<String, Shape>()

    /** Serializers that say nothing of what they do: their values count as anything. */
    val opaque = mutableSetOf<String>()

    fun of(serializer: Any): Shape = when (serializer) {
        is UnionSerializer<*> -> named(serializer.javaClass.name) { union(it, serializer, serializer) }
        is OneOf if serializer.forms.size == 1 -> around(serializer, serializer.forms.single())
        is OneOf -> named(name(serializer)) { name -> Shape.Forms(name) { serializer.forms.map(::of) } }
        is OpenEnumSerializer<*> -> named(serializer.javaClass.name) { words(it, serializer) }
        is ListAnswerSerializer<*> -> of(inner(serializer).first())
        is JsonTransformingSerializer<*> -> of(inner(serializer).single())
        is KSerializer<*> -> if (serializer.descriptor.isNullable) nullable(serializer) else structure(serializer)
        else -> unheardOf(serializer)
    }

    /** What [serializer] reads by [inner], of whose tags it may need fewer. */
    private fun around(serializer: OneOf, inner: KSerializer<*>): Shape =
        if (serializer is KSerializer<*> && inner is UnionSerializer<*>) {
            named(serializer.javaClass.name) { union(it, inner, serializer) }
        } else {
            of(inner)
        }

    private fun nullable(serializer: KSerializer<*>): Shape =
        inner(serializer).firstOrNull()?.let { Shape.OrNull(of(it)) } ?: Shape.OrNull(structure(serializer))

    private fun structure(serializer: KSerializer<*>): Shape {
        val descriptor = serializer.descriptor
        return when {
            descriptor.serialName.startsWith(TREE) -> tree(descriptor.serialName.removePrefix(TREE).removeSuffix("?"))

            descriptor is FormsDescriptor -> named(name(serializer, descriptor)) { forms(it, descriptor) }

            descriptor.serialName == FILE -> Shape.Plain("binary")

            serializer is GeneratedSerializer<*> -> named(name(serializer)) { name -> record(name, serializer) }

            descriptor.kind == StructureKind.OBJECT -> named(descriptor.serialName) { Shape.Record(it) { emptyList() } }

            descriptor.kind == StructureKind.LIST -> Shape.Many(of(inner(serializer).first()))

            descriptor.kind == StructureKind.MAP -> byName(inner(serializer).map(::of))

            descriptor.kind == SerialKind.ENUM ->
                Shape.Words(descriptor.serialName, descriptor.elementNames.toList(), open = false)

            else -> plain(descriptor.kind) ?: unheardOf(serializer)
        }
    }

    private fun name(serializer: KSerializer<*>, descriptor: FormsDescriptor): String = serializer.javaClass.name +
        descriptor.forms.joinToString(prefix = "(", postfix = ")") { it.descriptor.serialName }

    private fun forms(name: String, descriptor: FormsDescriptor): Shape =
        Shape.Forms(name) { descriptor.forms.map(::of) }

    private fun byName(inner: List<Shape>) =
        Shape.ByName(inner.lastOrNull() ?: Shape.Plain("any"), inner.firstOrNull() as? Shape.Words)

    fun named(name: String, make: (String) -> Shape): Shape = known.getOrPut(name) { make(name) }

    /** The name of the class, and what it was made for where it is no object. */
    private fun name(serializer: OneOf): String {
        val isObject = serializer.javaClass.fields.any { it.name == "INSTANCE" }
        val made = if (isObject) {
            ""
        } else {
            serializer.forms.joinToString(prefix = "(", postfix = ")") {
                it.descriptor.serialName
            }
        }
        return serializer.javaClass.name + made
    }

    private fun name(serializer: KSerializer<*>): String {
        val arguments = (serializer as GeneratedSerializer<*>).typeParametersSerializers().map {
            it.descriptor.serialName
        }
        return serializer.descriptor.serialName + if (arguments.isEmpty()) "" else arguments.toString()
    }

    private fun record(name: String, serializer: KSerializer<*>) = Shape.Record(name) {
        val descriptor = serializer.descriptor
        (serializer as GeneratedSerializer<*>).childSerializers().mapIndexed { index, child ->
            val optional = descriptor.isElementOptional(index)
            Shape.Member(descriptor.getElementName(index), of(child), optional)
        }.filterIndexed { index, _ -> descriptor.getElementDescriptor(index).serialName != EXTRA }
    }

    private fun union(name: String, serializer: UnionSerializer<*>, reader: KSerializer<*>): Shape.Union {
        val variants = serializer.variants.groupBy { it.tag }.mapValues { (tag, all) -> variant("$name/$tag", all) }
        val untagged = { serializer.variants.filter { isUntagged(it, reader) }.map { it.tag }.toSet() }
        return Shape.Union(name, serializer.discriminator, untagged) { variants }
    }

    private fun variant(name: String, variants: List<Variant<*>>): Shape =
        variants.singleOrNull()?.let { of(it.serializer) }
            ?: named(name) { Shape.Forms(it) { variants.map { variant -> of(variant.serializer) } } }

    /** Whether [reader] knows an object for [variant] even where its tag is missing. */
    private fun isUntagged(variant: Variant<*>, reader: KSerializer<*>): Boolean = try {
        val bare = Sampler(Fill.MINIMAL, 0).sample(of(variant.serializer))
        variant.type.isInstance(JSON.decodeElement(reader, bare))
    } catch (_: IllegalArgumentException) {
        false
    }

    private fun words(name: String, serializer: OpenEnumSerializer<*>): Shape {
        val type = Json.decodeFromString(serializer, "\"\"").javaClass
        val words = type.fields.filter {
            Modifier.isStatic(it.modifiers) && it.type == type
        }.map { it.get(null) as OpenEnum }
        return Shape.Words(name, words.map { it.value }, open = true)
    }

    private fun tree(name: String): Shape = when (name) {
        "JsonObject" -> Shape.ByName(Shape.Plain("any"))
        "JsonArray" -> Shape.Many(Shape.Plain("any"))
        else -> Shape.Plain("any")
    }

    private fun plain(kind: SerialKind): Shape? = when (kind) {
        PrimitiveKind.STRING, PrimitiveKind.CHAR -> Shape.Plain("string")
        PrimitiveKind.BOOLEAN -> Shape.Plain("boolean")
        PrimitiveKind.FLOAT, PrimitiveKind.DOUBLE -> Shape.Plain("number")
        is PrimitiveKind -> Shape.Plain("integer")
        else -> null
    }

    private fun unheardOf(serializer: Any): Shape = Shape.Plain("any").also { opaque += serializer.javaClass.name }

    /** The serializers that [serializer] is made of: kotlinx keeps them to itself. */
    private fun inner(serializer: Any): List<KSerializer<*>> =
        generateSequence<Class<*>>(serializer.javaClass) { it.superclass }.flatMap { it.declaredFields.asSequence() }
            .filter { !Modifier.isStatic(it.modifiers) && KSerializer::class.java.isAssignableFrom(it.type) }
            .map { it.apply { isAccessible = true }.get(serializer) as KSerializer<*> }
            .toList()

    private companion object {
        const val TREE = "kotlinx.serialization.json."

        /** What keeps the members that nobody described. */
        const val EXTRA = "dev.parley.Extra"
        const val FILE = "dev.parley.FileSource"
    }
}
