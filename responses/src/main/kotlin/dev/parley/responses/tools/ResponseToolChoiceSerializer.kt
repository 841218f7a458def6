package dev.parley.responses.tools

import dev.parley.json.FormsDescriptor
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

private object ResponseToolChoiceUnion : UnionSerializer<ResponseToolChoice>(
    "ResponseToolChoiceObject",
    "type",
    { byTypeAlone(it) ?: ResponseToolChoice.Unknown(it) },
    ::wholeOf,
    variant<ResponseToolChoice.Allowed>("allowed_tools"),
    variant<ResponseToolChoice.Function>("function", { "name" in it }),
    variant<ResponseToolChoice.Custom>("custom", { "name" in it }),
    variant<ResponseToolChoice.Mcp>("mcp"),
)

private fun byTypeAlone(json: JsonObject): ResponseToolChoice? {
    val type = (json["type"] as? JsonPrimitive)?.contentOrNull
    return if (type == null || json.size > 1) null else ResponseToolChoice.BuiltIn(BuiltInTool.of(type))
}

private fun wholeOf(choice: ResponseToolChoice): JsonObject? = when (choice) {
    is ResponseToolChoice.BuiltIn -> JsonObject(mapOf("type" to JsonPrimitive(choice.type.value)) + choice.extra.json)
    is ResponseToolChoice.Unknown -> choice.json
    else -> null
}

/** The objects of the union, and those that are nothing but a `type`. */
internal object ResponseToolChoiceObjectSerializer : KSerializer<ResponseToolChoice> by ResponseToolChoiceUnion {
    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.ResponseToolChoiceObject") {
        listOf(ResponseToolChoiceUnion, ResponseToolChoice.BuiltIn.serializer())
    }
}

internal object ResponseToolChoiceSerializer : TextOrSerializer<ResponseToolChoice, ResponseToolChoice>(
    name = "ResponseToolChoice",
    fromText = ResponseToolChoice::Mode,
    text = { (it as? ResponseToolChoice.Mode)?.value },
    other = ResponseToolChoiceObjectSerializer,
    fromOther = { it },
    toOther = { it },
)
