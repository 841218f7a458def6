package dev.parley.finetuning

import dev.parley.json.FormsDescriptor
import dev.parley.json.JsonKind
import dev.parley.json.argumentList
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** The graders that a [Grader.Multi] combines: by name, in a list, or a single one. */
@Serializable(with = SubGradersSerializer::class)
public sealed interface SubGraders {
    /**
     * Graders by the names that the formula uses.
     *
     * @property graders The graders.
     */
    @JvmRecord
    public data class Named(val graders: Map<String, Grader>) : SubGraders

    /**
     * Graders in a list.
     *
     * @property graders The graders.
     */
    @JvmRecord
    public data class Listed(val graders: List<Grader>) : SubGraders

    /**
     * One grader.
     *
     * @property grader The grader.
     */
    @JvmRecord
    public data class Single(val grader: Grader) : SubGraders

    public companion object {
        /** [graders] by the names that the formula uses. */
        @JvmStatic
        public fun of(graders: Map<String, Grader>): SubGraders = Named(graders)

        /** [graders] in a list. */
        @JvmStatic
        public fun of(vararg graders: Grader): SubGraders = Listed(argumentList("graders", graders))
    }
}

/** Tells named graders from a single one by their values, which are all objects. */
internal object SubGradersSerializer : KSerializer<SubGraders> {
    private val named = MapSerializer(String.serializer(), GraderSerializer)
    private val listed = ListSerializer(GraderSerializer)

    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.SubGraders") { listOf(named, listed, GraderSerializer) }

    override fun serialize(encoder: Encoder, value: SubGraders): Unit = when (value) {
        is SubGraders.Named -> encoder.encodeSerializableValue(named, value.graders)
        is SubGraders.Listed -> encoder.encodeSerializableValue(listed, value.graders)
        is SubGraders.Single -> encoder.encodeSerializableValue(GraderSerializer, value.grader)
    }

    override fun deserialize(decoder: Decoder): SubGraders {
        val input = decoder.peeking()
        return when {
            input.next == JsonKind.LIST -> SubGraders.Listed(input.decodeSerializableValue(listed))
            isNamed(input.peek()) -> SubGraders.Named(input.decodeSerializableValue(named))
            else -> SubGraders.Single(input.decodeSerializableValue(GraderSerializer))
        }
    }

    private fun isNamed(json: JsonElement) = json is JsonObject && json.values.all { it is JsonObject }
}
