package dev.parley.finetuning

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/** The content of a message for a model that grades: text, one part, or several. */
@Serializable(with = GraderContentSerializer::class)
public sealed interface GraderContent {
    /**
     * Text.
     *
     * @property text The text.
     */
    @JvmRecord
    public data class Text(val text: String) : GraderContent

    /**
     * One part.
     *
     * @property part The part.
     */
    @JvmRecord
    public data class Single(val part: GraderPart) : GraderContent

    /**
     * Several parts.
     *
     * @property parts The parts, in their order.
     */
    @JvmRecord
    public data class Parts(val parts: List<GraderPart>) : GraderContent

    public companion object {
        /** Text content. */
        @JvmStatic
        public fun of(text: String): GraderContent = Text(text)

        /** Content of [parts], in their order. */
        @JvmStatic
        public fun of(vararg parts: GraderPart): GraderContent = Parts(parts.asList())
    }
}

internal object GraderContentSerializer : KSerializer<GraderContent>, OneOf {
    private val parts = ListSerializer(GraderPartSerializer)

    override val forms: List<KSerializer<*>> get() = listOf(String.serializer(), GraderPartSerializer, parts)

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.GraderContent", JsonElement.serializer().descriptor)

    override fun serialize(encoder: Encoder, value: GraderContent): Unit = when (value) {
        is GraderContent.Text -> encoder.encodeSerializableValue(String.serializer(), value.text)
        is GraderContent.Single -> encoder.encodeSerializableValue(GraderPartSerializer, value.part)
        is GraderContent.Parts -> encoder.encodeSerializableValue(parts, value.parts)
    }

    override fun deserialize(decoder: Decoder): GraderContent {
        val input = decoder as JsonDecoder
        return when (val element = input.decodeJsonElement()) {
            is JsonPrimitive -> GraderContent.Text(input.json.decodeFromJsonElement(String.serializer(), element))
            is JsonArray -> GraderContent.Parts(input.json.decodeFromJsonElement(parts, element))
            else -> GraderContent.Single(input.json.decodeFromJsonElement(GraderPartSerializer, element))
        }
    }
}
