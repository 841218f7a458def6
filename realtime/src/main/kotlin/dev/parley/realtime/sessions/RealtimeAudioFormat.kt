package dev.parley.realtime.sessions

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * The encoding of audio.
 *
 * @property type The media type: `audio/pcm`, `audio/pcmu` or `audio/pcma`; `null` when the service did not send it.
 * @property rate The number of samples a second, always 24000 for PCM; `null` for the others.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeAudioFormat(
    val type: String? = null,
    val rate: Int? = null,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** Raw samples of 16 bits, little-endian, 24 kHz, mono, without a header. */
        @JvmField
        public val PCM: RealtimeAudioFormat = RealtimeAudioFormat("audio/pcm", 24_000)

        /** G.711 μ-law, 8 kHz, as telephones have it. */
        @JvmField
        public val PCMU: RealtimeAudioFormat = RealtimeAudioFormat("audio/pcmu")

        /** G.711 A-law, 8 kHz, as telephones have it. */
        @JvmField
        public val PCMA: RealtimeAudioFormat = RealtimeAudioFormat("audio/pcma")
    }
}
