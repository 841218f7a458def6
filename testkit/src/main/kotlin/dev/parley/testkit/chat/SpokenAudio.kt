package dev.parley.testkit.chat

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.Instant
import java.util.Base64

/** The audio of an answer: a tenth of a second of silence as WAV (16-bit mono, 8 kHz), whatever format was asked for. */
internal class SpokenAudio(private val id: String, private val transcript: List<String>, now: Instant) {
    private val expiresAt = now.epochSecond + LIFETIME_SECONDS

    fun json(): JsonObject = buildJsonObject {
        put("id", id)
        put("data", SILENCE)
        put("transcript", transcript.joinToString(""))
        put("expires_at", expiresAt)
    }

    /** As the service streams it: the transcript word by word, then the sound, then when it expires. */
    fun deltas(): List<JsonObject> = transcript.map { delta { put("transcript", it) } } +
        delta { put("data", SILENCE) } + delta { put("expires_at", expiresAt) }

    private fun delta(fill: JsonObjectBuilder.() -> Unit) = buildJsonObject {
        put("id", id)
        fill()
    }

    private companion object {
        const val LIFETIME_SECONDS = 3600
        const val RATE = 8000
        const val SAMPLE_BYTES = RATE / 10 * 2
        const val HEADER_BYTES = 44

        val SILENCE: String = Base64.getEncoder().encodeToString(wav())

        fun wav(): ByteArray = ByteBuffer.allocate(HEADER_BYTES + SAMPLE_BYTES).order(ByteOrder.LITTLE_ENDIAN)
            .put("RIFF".encodeToByteArray()).putInt(HEADER_BYTES - 8 + SAMPLE_BYTES).put("WAVE".encodeToByteArray())
            .put("fmt ".encodeToByteArray()).putInt(16).putShort(1).putShort(1)
            .putInt(RATE).putInt(RATE * 2).putShort(2).putShort(16)
            .put("data".encodeToByteArray()).putInt(SAMPLE_BYTES)
            .array()
    }
}
