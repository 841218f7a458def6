package dev.parley.realtime.sessions

import dev.parley.generation.Voice
import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The audio of a session, both ways.
 *
 * @property input The audio that is sent.
 * @property output The audio that is received.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeAudio(
    val input: RealtimeAudioInput? = null,
    val output: RealtimeAudioOutput? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The audio that is sent.
 *
 * @property format Its encoding. Default when `null`: [RealtimeAudioFormat.PCM].
 * @property transcription How it is transcribed, beside what the model hears. It is not when `null`;
 * [InputTranscription.OFF] ends it.
 * @property noiseReduction How noise is filtered out of it. It is not when `null`; [NoiseReduction.OFF] ends it.
 * @property turnDetection How the service finds out that the speaker has finished. [TurnDetection.OFF] leaves it to the
 * caller to commit the audio and to ask for a response. The service's default applies when `null`; of a session, `null`
 * says that it is off.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeAudioInput(
    val format: RealtimeAudioFormat? = null,
    @Serializable(with = InputTranscriptionOrOffSerializer::class) val transcription: InputTranscription? = null,
    @SerialName("noise_reduction") @Serializable(with = NoiseReductionOrOffSerializer::class)
    val noiseReduction: NoiseReduction? = null,
    @SerialName("turn_detection") val turnDetection: TurnDetection? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The audio that is received.
 *
 * @property format Its encoding. Default when `null`: [RealtimeAudioFormat.PCM].
 * @property voice The voice of the model. It cannot be changed once the model has spoken. Default when `null`:
 * [Voice.ALLOY].
 * @property speed The speed of the speech, 0.25 to 1.5. Default when `null`: 1.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeAudioOutput(
    val format: RealtimeAudioFormat? = null,
    val voice: Voice? = null,
    val speed: Double? = null,
    val extra: Extra = Extra.NONE,
)
