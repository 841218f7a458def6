package dev.parley.testkit.audio

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Duration
import java.util.Base64

/** `/audio/speech`: plays a [Tune] for a text, as a file or as events, and lets [memory] know what was said. */
internal class SpeechArea(private val memory: SpeechMemory, private val wordDelay: Duration) : Area {
    override val routes: List<Route> = listOf(Route("POST", "/audio/speech", ::create))

    private fun create(call: Call): Reply {
        val request = SpeechRequest(call.json())
        val sound = request.spoken()
        memory.remember(sound, request.text)
        return if (request.streams) {
            events(sound, wordsOf(request.text).size)
        } else {
            Reply.bytes(200, request.format.mediaType, sound).chunked()
        }
    }

    private fun events(sound: ByteArray, words: Int): Reply {
        val pieces = sound.asList().chunked(PIECE_BYTES).map { Base64.getEncoder().encodeToString(it.toByteArray()) }
        return Reply.events(EventStream.of(pieces.map(::delta) + done(words)).every(wordDelay))
    }

    private fun delta(audio: String) = buildJsonObject {
        put("type", "speech.audio.delta")
        put("audio", audio)
    }.toString()

    private fun done(words: Int) = buildJsonObject {
        put("type", "speech.audio.done")
        putJsonObject("usage") {
            put("input_tokens", words)
            put("output_tokens", words * TOKENS_OF_WORD)
            put("total_tokens", words * (TOKENS_OF_WORD + 1))
        }
    }.toString()

    private companion object {
        const val PIECE_BYTES = 4096
        const val TOKENS_OF_WORD = 5
    }
}
