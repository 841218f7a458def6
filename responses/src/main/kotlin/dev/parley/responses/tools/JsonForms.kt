package dev.parley.responses.tools

import dev.parley.json.OneOf
import dev.parley.responses.with
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonElement

/** JSON of one of several [forms], kept as it is. */
internal abstract class JsonForms(override val forms: List<KSerializer<*>>) :
    KSerializer<JsonElement> by JsonElement.serializer(),
    OneOf

/** What an attribute of a file says. */
internal object AttributeSerializer :
    JsonForms(listOf(String.serializer(), Double.serializer(), Boolean.serializer()))

/** One of several values that an attribute is compared with. */
internal object ListedValueSerializer : JsonForms(listOf(String.serializer(), Double.serializer()))

/** What an attribute is compared with. */
internal object ComparedValueSerializer :
    JsonForms(AttributeSerializer.forms + ListSerializer(ListedValueSerializer))
