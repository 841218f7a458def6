package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * A text. Where a server writes a list of parts, the texts of these are read as one. Thoughts among them are none: they
 * are kept beside the text, as the undescribed member [THOUGHTS].
 */
@InternalParleyApi
public object LenientTextSerializer : KSerializer<String> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.parley.Text", PrimitiveKind.STRING)

    override fun deserialize(decoder: Decoder): String {
        val input = decoder.peeking()
        return if (input.next == JsonKind.TEXT) input.decodeString() else parted(input)
    }

    private fun parted(input: JsonReader): String {
        val element = input.decodeJsonElement()
        val thoughts = (element as? JsonArray).orEmpty().filter { it is JsonObject && THOUGHTS in it }
        if (thoughts.isNotEmpty()) input.keep(THOUGHTS, JsonArray(thoughts))
        return text(element)
    }

    override fun serialize(encoder: Encoder, value: String): Unit = encoder.encodeString(value)

    /** The texts in [element] as one. */
    internal fun text(element: JsonElement): String = when (element) {
        is JsonArray -> element.joinToString("", transform = ::text)
        is JsonObject -> element["text"]?.let(::text).orEmpty()
        is JsonNull -> ""
        is JsonPrimitive -> element.content
    }

    /** What the parts that are thoughts are called, and hold them as. */
    public const val THOUGHTS: String = "thinking"
}
