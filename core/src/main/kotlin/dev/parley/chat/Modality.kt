package dev.parley.chat

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** A form that an answer can take. */
@Serializable(with = ModalitySerializer::class)
public class Modality private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Text. */
        @JvmField public val TEXT: Modality = Modality("text")

        /** Speech. */
        @JvmField public val AUDIO: Modality = Modality("audio")

        /** The Modality called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): Modality = Modality(value)
    }
}

internal object ModalitySerializer : OpenEnumSerializer<Modality>("Modality", Modality::of)
