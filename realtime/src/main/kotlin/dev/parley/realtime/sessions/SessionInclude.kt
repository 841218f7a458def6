package dev.parley.realtime.sessions

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** What else the service sends in a session. */
@Serializable(with = SessionIncludeSerializer::class)
public class SessionInclude private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The log probabilities of transcripts (`item.input_audio_transcription.logprobs`). */
        @JvmField
        public val TRANSCRIPTION_LOGPROBS: SessionInclude = SessionInclude("item.input_audio_transcription.logprobs")

        /** The [SessionInclude] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): SessionInclude = SessionInclude(value).known()
    }
}

internal object SessionIncludeSerializer : OpenEnumSerializer<SessionInclude>("SessionInclude", SessionInclude::of)
