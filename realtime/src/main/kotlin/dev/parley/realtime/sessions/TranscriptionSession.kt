package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * The configuration of a session that transcribes audio, without a model that responds. What is `null` stays as it is
 * when a session is updated, and is the service's default in a new one.
 *
 * ```
 * val input = RealtimeAudioInput(transcription = InputTranscription("gpt-4o-transcribe"))
 * TranscriptionSessionRequest(RealtimeAudio(input))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-client-events/session/update).
 *
 * @property audio The audio that is sent; there is none that is received.
 * @property include What else the service sends.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranscriptionSessionRequest(
    val audio: RealtimeAudio? = null,
    val include: List<SessionInclude>? = null,
    val extra: Extra = Extra.NONE,
) : SessionRequest

/**
 * A session that transcribes audio, as the service has configured it.
 *
 * @property id The id of the session; empty when the service did not send it.
 * @property expiresAt When the session ends; `null` when the service did not send it.
 * @property audio The audio that is sent; `null` when the service did not send it.
 * @property include What else the service sends.
 * @property objectType The object type, always `realtime.transcription_session`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class TranscriptionSession(
    @EncodeDefault override val id: String = "",
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    val audio: RealtimeAudio? = null,
    val include: List<SessionInclude> = emptyList(),
    @EncodeDefault @SerialName("object") val objectType: String = "realtime.transcription_session",
    val extra: Extra = Extra.NONE,
) : SessionObject
