package dev.parley.generation

import dev.parley.json.OpenEnum
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Reads a word as [words] does, but `null` for `""`: some servers send that in a stream for a word that is absent. */
internal abstract class BlankIsNullSerializer<T : OpenEnum>(words: KSerializer<T>) : KSerializer<T?> {
    private val orNull = words.nullable

    override val descriptor: SerialDescriptor get() = orNull.descriptor

    override fun deserialize(decoder: Decoder): T? = orNull.deserialize(decoder)?.takeUnless { it.value.isEmpty() }

    override fun serialize(encoder: Encoder, value: T?): Unit = orNull.serialize(encoder, value)
}
