package dev.parley.realtime.sessions

import dev.parley.json.FormsDescriptor
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Writes [off] as `null`, by which the service switches off what it would else leave as it is. */
internal abstract class OrOffSerializer<T>(name: String, private val whole: KSerializer<T>, private val off: () -> T) :
    KSerializer<T> {
    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.$name") { listOf(whole) }

    override fun deserialize(decoder: Decoder): T = decoder.decodeSerializableValue(whole)

    @OptIn(ExperimentalSerializationApi::class)
    override fun serialize(encoder: Encoder, value: T): Unit =
        if (value == off()) encoder.encodeNull() else encoder.encodeSerializableValue(whole, value)
}

internal object InputTranscriptionOrOffSerializer :
    OrOffSerializer<InputTranscription>(
        "InputTranscriptionOrOff",
        InputTranscription.serializer(),
        { InputTranscription.OFF },
    )

internal object NoiseReductionOrOffSerializer :
    OrOffSerializer<NoiseReduction>("NoiseReductionOrOff", NoiseReduction.serializer(), { NoiseReduction.OFF })
