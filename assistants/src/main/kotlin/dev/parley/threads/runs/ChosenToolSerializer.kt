package dev.parley.threads.runs

import dev.parley.json.OneOf
import dev.parley.json.UnionSerializer
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Reads a choice of one tool, whatever else it names, and keeps one of a kind that is not known here whole. */
internal object ChosenToolSerializer : KSerializer<RunToolChoice>, OneOf {
    private val kinds = listOf(RunToolType.FUNCTION, RunToolType.CODE_INTERPRETER, RunToolType.FILE_SEARCH)
    private val tool = RunToolChoice.Tool.serializer()

    override val forms: List<KSerializer<*>> get() = listOf(tool)

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.ChosenTool", JsonElement.serializer().descriptor)

    override fun deserialize(decoder: Decoder): RunToolChoice {
        val input = decoder as JsonDecoder
        val whole = input.decodeJsonElement() as? JsonObject ?: throw SerializationException("expected an object")
        val kind = (whole["type"] as? JsonPrimitive)?.content
        return input.json.decodeFromJsonElement(if (kinds.any { it.value == kind }) tool else UnknownTool, whole)
    }

    override fun serialize(encoder: Encoder, value: RunToolChoice): Unit = if (value is RunToolChoice.Tool) {
        encoder.encodeSerializableValue(tool, value)
    } else {
        encoder.encodeSerializableValue(UnknownTool, value)
    }
}

/** Of no variant: a choice is kept as it came. */
private object UnknownTool : UnionSerializer<RunToolChoice>(
    name = "UnknownTool",
    discriminator = "type",
    variants = emptyList(),
    unknown = RunToolChoice::Unknown,
    json = { (it as RunToolChoice.Unknown).json },
)
