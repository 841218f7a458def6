package dev.parley.responses.tools

import dev.parley.json.FormsDescriptor
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement

/** JSON in one of several [forms], kept as it is. */
internal abstract class JsonForms(name: String, val forms: List<KSerializer<*>>) :
    KSerializer<JsonElement> by JsonElement.serializer() {
    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.$name") { forms }
}

/** The value of a file's attribute. */
internal object AttributeSerializer :
    JsonForms("Attribute", listOf(String.serializer(), Double.serializer(), Boolean.serializer()))

/** One of several values that an attribute is compared with. */
internal object ListedValueSerializer : JsonForms("ListedValue", listOf(String.serializer(), Double.serializer()))

/** What an attribute is compared with. */
internal object ComparedValueSerializer :
    JsonForms("ComparedValue", AttributeSerializer.forms + ListSerializer(ListedValueSerializer))
