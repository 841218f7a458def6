package dev.parley.chat

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** A type of output that a model generates. */
@Serializable(with = ModalitySerializer::class)
public class Modality private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Text. */
        @JvmField public val TEXT: Modality = Modality("text")

        /** Audio; needs [AudioOutput]. */
        @JvmField public val AUDIO: Modality = Modality("audio")

        /** The [Modality] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): Modality = Modality(value).known()
    }
}

internal object ModalitySerializer : OpenEnumSerializer<Modality>("Modality", Modality::of)
