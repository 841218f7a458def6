package dev.parley.http

import dev.parley.FileSource
import dev.parley.json.Extra
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SealedSerializationApi
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.encoding.AbstractEncoder
import kotlinx.serialization.encoding.CompositeEncoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.modules.SerializersModule

/**
 * Writes a request as the fields of a form: a member of an object as `name[member]`, an item of a list as `name[]`, and
 * nothing for what is `null`.
 *
 * @param name The field that is being written; `null` for the form itself.
 */
@OptIn(ExperimentalSerializationApi::class, SealedSerializationApi::class)
internal class FormEncoder(
    override val json: Json,
    private val parts: MutableList<FormPart>,
    private val name: String? = null,
) : AbstractEncoder(), JsonEncoder {
    private var current = name
    private var key: String? = null

    override val serializersModule: SerializersModule get() = json.serializersModule

    /** Adds [file] as the field that is being written. */
    fun encodeFile(file: FileSource) {
        parts += FormPart.File(checkNotNull(current), file)
    }

    /** Adds [text] of a [mediaType] of its own as the field that is being written. */
    fun encodeText(text: String, mediaType: String) {
        parts += FormPart.Text(checkNotNull(current), text, mediaType)
    }

    override fun beginStructure(descriptor: SerialDescriptor): CompositeEncoder = FormEncoder(json, parts, current)

    override fun encodeElement(descriptor: SerialDescriptor, index: Int): Boolean {
        current = when (descriptor.kind) {
            StructureKind.LIST -> "$name[]"
            StructureKind.MAP -> if (index % 2 == 0) null else within(key.orEmpty())
            else -> descriptor.getElementName(index).let { if (descriptor.isExtraAt(index)) name else within(it) }
        }
        return true
    }

    override fun <T> encodeSerializableValue(serializer: SerializationStrategy<T>, value: T) {
        require(value != null || serializer.descriptor.isNullable) { "$current must not be null" }
        super<AbstractEncoder>.encodeSerializableValue(serializer, value)
    }

    override fun shouldEncodeElementDefault(descriptor: SerialDescriptor, index: Int): Boolean = false

    override fun encodeValue(value: Any) {
        val field = current
        if (field == null) key = value.toString() else parts += FormPart.Text(field, value.toString())
    }

    override fun encodeEnum(enumDescriptor: SerialDescriptor, index: Int): Unit =
        encodeValue(enumDescriptor.getElementName(index))

    override fun encodeNull(): Unit = Unit

    /** The members of an object that nobody described are fields of that object. */
    override fun encodeJsonElement(element: JsonElement) {
        val field = current
        if (field == name && element is JsonObject) {
            element.forEach { (member, value) -> add(within(member), value) }
        } else {
            add(checkNotNull(field), element)
        }
    }

    private fun SerialDescriptor.isExtraAt(index: Int) = getElementDescriptor(index).serialName == EXTRA

    /** Adds [element] as the field called [field], or as several. */
    fun add(field: String, element: JsonElement) {
        when (element) {
            is JsonNull -> return
            is JsonPrimitive -> parts += FormPart.Text(field, element.content)
            is JsonArray -> element.forEach { add("$field[]", it) }
            is JsonObject -> element.forEach { (member, value) -> add("$field[$member]", value) }
        }
    }

    private fun within(member: String) = if (name == null) member else "$name[$member]"

    private companion object {
        private val EXTRA = Extra.serializer().descriptor.serialName
    }
}
