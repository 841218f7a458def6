package dev.parley.conformance

import dev.parley.json.OpenAIJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement

/** Makes values of JSON: those of serializers that read, and forms, whose files no serializer reads. */
internal object Builder {
    fun build(serializer: KSerializer<*>, json: JsonElement): Any? = OpenAIJson.decodeFromJsonElement(serializer, json)
}
