package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * The configuration of a session that translates speech while it is spoken.
 *
 * ```
 * TranslationSessionRequest("gpt-realtime-translate", TranslationAudio.into("es"))
 * ```
 *
 * See the [guide](https://platform.openai.com/docs/guides/realtime).
 *
 * @property model The translation model. It cannot be changed once the session has begun.
 * @property audio The audio that is sent and received. The service's defaults apply when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranslationSessionRequest(
    val model: String,
    val audio: TranslationAudio? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * Changes of a translation session; what is `null` stays as it is.
 *
 * @property audio The audio that is sent and received.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranslationSessionUpdate(val audio: TranslationAudio? = null, val extra: Extra = Extra.NONE)

/**
 * A translation session as the service has configured it.
 *
 * @property id The id of the session; empty when the service did not send it.
 * @property expiresAt When the session ends; the epoch when the service did not send it.
 * @property model The translation model; empty when the service did not send it.
 * @property audio The audio that is sent and received.
 * @property type The type of the session, always `translation`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class TranslationSession(
    @EncodeDefault val id: String = "",
    @EncodeDefault @SerialName("expires_at") @Serializable(with = InstantSerializer::class)
    val expiresAt: Instant = Instant.EPOCH,
    @EncodeDefault val model: String = "",
    @EncodeDefault val audio: TranslationAudio = TranslationAudio(),
    @EncodeDefault val type: String = "translation",
    val extra: Extra = Extra.NONE,
)

/**
 * The audio of a translation session. It is PCM with 16 bits, 24 kHz, mono, both ways.
 *
 * @property input The audio that is sent.
 * @property output The audio that is received.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranslationAudio(
    val input: TranslationInput? = null,
    val output: TranslationOutput? = null,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** A translation into [language], such as `es`. */
        @JvmStatic
        public fun into(language: String): TranslationAudio = TranslationAudio(output = TranslationOutput(language))
    }
}

/**
 * The audio that is to be translated.
 *
 * @property transcription The model that transcribes it. It is not transcribed when `null`.
 * @property noiseReduction How noise is filtered out of it. It is not when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranslationInput(
    val transcription: TranslationTranscription? = null,
    @SerialName("noise_reduction") @Serializable(with = NoiseReductionOrOffSerializer::class)
    val noiseReduction: NoiseReduction? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * How the speech is transcribed that is to be translated.
 *
 * @property model The model that transcribes.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranslationTranscription @JvmOverloads constructor(
    val model: String,
    val extra: Extra = Extra.NONE,
)

/**
 * The translation.
 *
 * @property language The language of the audio and of the transcript, such as `es`. The service's default applies when
 * `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranslationOutput(val language: String? = null, val extra: Extra = Extra.NONE)
