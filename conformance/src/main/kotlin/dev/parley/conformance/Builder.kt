@file:OptIn(ExperimentalSerializationApi::class, InternalSerializationApi::class)

package dev.parley.conformance

import dev.parley.FileSource
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PolymorphicKind
import kotlinx.serialization.internal.GeneratedSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.serializerOrNull
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Type

/** The serializer of values of [type]; `null` when they have none. */
@Suppress("UNCHECKED_CAST")
internal fun serializerOf(type: Type): KSerializer<Any?>? = if (type == FileSource::class.java) {
    null
} else {
    serializerOrNull(type)?.takeIf { it.descriptor.kind !is PolymorphicKind } as KSerializer<Any?>?
}

/** What [block] gives or throws, where reflection wraps what is thrown. */
internal inline fun <T> unwrapped(block: () -> T): T = try {
    block()
} catch (e: InvocationTargetException) {
    throw e.targetException
}

/** Makes values of JSON: of those that serializers read, and of forms, whose files no serializer reads. */
internal object Builder {
    private val shapes = Shapes()
    private val BYTES = byteArrayOf(0, 13, 10, 45, 45, -1)

    /** The size of a [file]. */
    val FILE_SIZE = BYTES.size

    fun build(serializer: KSerializer<Any?>, json: JsonElement): Any? =
        if (takesFile(serializer)) form(serializer, json as JsonObject) else JSON.decodeElement(serializer, json)

    /** Whether values of [serializer] hold files, which no JSON can. */
    fun takesFile(serializer: KSerializer<*>): Boolean = holdsFile(shapes.of(serializer))

    /** A file whose name and bytes try a form's patience. */
    fun file(holder: Class<*>? = null): FileSource =
        FileSource.of(BYTES, "a \"file\"." + ending(holder?.packageName.orEmpty()))

    /** A recording, so to speak. */
    fun sound(): FileSource = FileSource.of(BYTES, "speech.mp3")

    private fun ending(area: String) = when (area.substringAfterLast('.')) {
        "files" -> "jsonl"
        "audio" -> "mp3"
        else -> "png"
    }

    private fun form(serializer: KSerializer<Any?>, json: JsonObject): Any {
        val type = serializer.javaClass.declaringClass
        val parts = (serializer as GeneratedSerializer<*>).childSerializers()
        val constructor = type.constructors.first { !it.isSynthetic && it.parameterCount == parts.size }
        val values = parts.mapIndexed { index, part ->
            part(part, constructor.parameterTypes[index], json[serializer.descriptor.getElementName(index)], type)
        }
        return unwrapped { constructor.newInstance(*values.toTypedArray()) }
    }

    @Suppress("UNCHECKED_CAST")
    private fun part(serializer: KSerializer<*>, type: Class<*>, json: JsonElement?, holder: Class<*>): Any? = when {
        json == null || json is JsonNull -> null
        !holdsFile(shapes.of(serializer)) -> JSON.decodeElement(serializer as KSerializer<Any?>, json)
        type == FileSource::class.java -> file(holder)
        List::class.java.isAssignableFrom(type) -> (json as? JsonArray ?: listOf(json)).map { file(holder) }
        else -> choice(type, json, holder)
    }

    /** A variant of [type] that [json] can be: one made of a file, or one made of its only member. */
    private fun choice(type: Class<*>, json: JsonElement, holder: Class<*>): Any {
        require(json !is JsonObject || json.size == 1) { "exactly one variant must be chosen" }
        val (name, member) = (json as? JsonObject)?.entries?.firstOrNull()?.toPair() ?: ("" to json)
        val variant = type.declaredClasses.filter { it.isRecord && it.recordComponents.size == 1 }.firstOrNull {
            val component = it.recordComponents.single()
            if (json is JsonObject) name.endsWith(component.name) else component.type == FileSource::class.java
        } ?: throw IllegalArgumentException("nothing is chosen")
        val argument = if (json is JsonObject) (member as JsonPrimitive).content else file(holder)
        return unwrapped { variant.constructors.first { !it.isSynthetic }.newInstance(argument) }
    }

    /** Whether [shape] is a file, files, or a form that has some. Forms that hold themselves are looked into once. */
    private fun holdsFile(shape: Shape, above: Set<Shape> = emptySet()): Boolean = when (shape) {
        is Shape.Plain -> shape.kind == "binary"
        is Shape.OrNull -> holdsFile(shape.shape, above)
        is Shape.Many -> holdsFile(shape.item, above)
        is Shape.Forms -> shape !in above && shape.forms.any { holdsFile(it, above + shape) }
        is Shape.Record -> shape.members.any { it.shape !is Shape.Record && holdsFile(it.shape, above) }
        else -> false
    }
}
