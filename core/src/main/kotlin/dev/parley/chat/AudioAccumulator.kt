package dev.parley.chat

import dev.parley.DecodingException
import dev.parley.generation.ExtraAccumulator
import java.io.ByteArrayOutputStream
import java.time.Instant
import java.util.Base64

/** Puts the pieces of an audio response together. */
internal class AudioAccumulator {
    private var id = ""
    private var expiresAt = Instant.EPOCH
    private val data = ByteArrayOutputStream()
    private val transcript = StringBuilder()
    private val extra = ExtraAccumulator()

    fun add(delta: AudioDelta) {
        if (!delta.id.isNullOrEmpty()) id = delta.id
        delta.expiresAt?.let { expiresAt = it }
        delta.data?.let { data.write(decoded(it)) }
        delta.transcript?.let(transcript::append)
        extra.add(delta.extra)
    }

    fun answer(): AudioAnswer = AudioAnswer(
        id,
        expiresAt,
        Base64.getEncoder().encodeToString(data.toByteArray()),
        transcript.toString(),
        extra.extra(),
    )

    private fun decoded(data: String): ByteArray = try {
        Base64.getDecoder().decode(data)
    } catch (e: IllegalArgumentException) {
        throw DecodingException("the audio of a chunk is not base64", data, null, e)
    }
}
