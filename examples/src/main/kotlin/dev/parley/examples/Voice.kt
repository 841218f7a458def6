package dev.parley.examples

import dev.parley.realtime.RealtimeConnection
import dev.parley.realtime.events.RealtimeOutputEvent
import dev.parley.realtime.events.RealtimeResponseEvent
import dev.parley.realtime.events.RealtimeServerEvent
import dev.parley.realtime.realtime
import kotlinx.coroutines.flow.takeWhile
import java.io.ByteArrayOutputStream
import java.nio.file.Path
import javax.sound.sampled.AudioFileFormat
import javax.sound.sampled.AudioFormat
import javax.sound.sampled.AudioInputStream
import javax.sound.sampled.AudioSystem
import kotlin.math.PI
import kotlin.math.sin

/** Samples of 16 bits, 24 kHz, mono, little-endian: what sessions speak unless they are told otherwise. */
private val PCM = AudioFormat(24_000f, 16, 1, true, false)

/** Says something to a model, and saves what it answers as a WAV file: the first argument, or `voice.wav`. */
public suspend fun main(arguments: Array<String>) {
    val file = Path.of(arguments.firstOrNull() ?: "voice.wav")
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        stage.openai.realtime.connect("gpt-realtime").use { connection ->
            connection.say(tone(seconds = 1), silence(seconds = 1))
            save(connection.answer(), file)
            println("saved: $file")
        }
    }
}

/** The service hears from the silence that the speaker has finished, and answers. */
private suspend fun RealtimeConnection.say(vararg audio: ByteArray) = audio.forEach { appendAudio(it) }

private suspend fun RealtimeConnection.answer(): ByteArray {
    val audio = ByteArrayOutputStream()
    print("heard: ")
    events().takeWhile { it !is RealtimeResponseEvent.Done }.collect { event -> hear(event, audio) }
    println()
    return audio.toByteArray()
}

private fun hear(event: RealtimeServerEvent, audio: ByteArrayOutputStream) {
    if (event is RealtimeOutputEvent.AudioDelta) audio.writeBytes(event.bytes())
    if (event is RealtimeOutputEvent.AudioTranscriptDelta) print(event.delta)
}

private fun save(audio: ByteArray, file: Path) {
    val frames = audio.size.toLong() / PCM.frameSize
    AudioInputStream(audio.inputStream(), PCM, frames).use {
        AudioSystem.write(it, AudioFileFormat.Type.WAVE, file.toFile())
    }
}

/** What a microphone would hear. */
private fun tone(seconds: Int): ByteArray {
    val samples = seconds * PCM.sampleRate.toInt()
    return ByteArray(samples * 2) { at ->
        val sample = (8_000 * sin(2 * PI * 440 * (at / 2) / PCM.sampleRate)).toInt()
        (if (at % 2 == 0) sample else sample shr 8).toByte()
    }
}

private fun silence(seconds: Int) = ByteArray(seconds * PCM.sampleRate.toInt() * 2)
