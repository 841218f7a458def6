package dev.parley.finetuning

import dev.parley.json.FormsDescriptor
import dev.parley.json.JsonKind
import dev.parley.json.argumentList
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

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
        public fun of(vararg parts: GraderPart): GraderContent = Parts(argumentList("parts", parts))
    }
}

internal object GraderContentSerializer : KSerializer<GraderContent> {
    private val parts = ListSerializer(GraderPartSerializer)

    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.GraderContent") { listOf(String.serializer(), GraderPartSerializer, parts) }

    override fun serialize(encoder: Encoder, value: GraderContent): Unit = when (value) {
        is GraderContent.Text -> encoder.encodeString(value.text)
        is GraderContent.Single -> encoder.encodeSerializableValue(GraderPartSerializer, value.part)
        is GraderContent.Parts -> encoder.encodeSerializableValue(parts, value.parts)
    }

    override fun deserialize(decoder: Decoder): GraderContent {
        val input = decoder.peeking()
        return when (input.next) {
            JsonKind.LIST -> GraderContent.Parts(input.decodeSerializableValue(parts))
            JsonKind.OBJECT -> GraderContent.Single(input.decodeSerializableValue(GraderPartSerializer))
            else -> GraderContent.Text(input.decodeString())
        }
    }
}
