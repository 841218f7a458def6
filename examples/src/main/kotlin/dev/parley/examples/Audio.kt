package dev.parley.examples

import dev.parley.FileSource
import dev.parley.OpenAI
import dev.parley.audio.SpeechFormat
import dev.parley.audio.SpeechRequest
import dev.parley.audio.SubtitleFormat
import dev.parley.audio.TranscriptionEvent
import dev.parley.audio.TranscriptionRequest
import dev.parley.audio.audio
import dev.parley.generation.Voice
import dev.parley.images.ImageGenerationRequest
import dev.parley.images.images
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.writeText

private const val TEXT = "A parley is a talk between enemies. While it lasts, nobody shoots."

/** Speaks a text, writes down what was said, draws it, and saves all in a folder: the first argument, or `audio`. */
public suspend fun main(arguments: Array<String>) {
    val folder = Path.of(arguments.firstOrNull() ?: "audio").createDirectories()
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val speech = folder.resolve("speech.wav")
        stage.openai.speak(speech)
        stage.openai.subtitle(speech, folder.resolve("speech.srt"))
        stage.openai.listen(speech)
        stage.openai.draw(folder.resolve("parley.png"))
    }
}

/** The file grows beside [file] while the text is spoken, and is there when it is whole. */
private suspend fun OpenAI.speak(file: Path) {
    val request = SpeechRequest("gpt-4o-mini-tts", TEXT, Voice.CORAL, responseFormat = SpeechFormat.WAV)
    audio.speech.create(request).saveTo(file)
    println("spoken: $file")
}

private suspend fun OpenAI.subtitle(speech: Path, file: Path) {
    val request = TranscriptionRequest(FileSource.of(speech), "whisper-1")
    val subtitles = audio.transcriptions.createSubtitles(request, SubtitleFormat.SRT)
    file.writeText(subtitles.text)
    println("written down: $file")
    for (cue in subtitles.cues) println("  ${cue.start.toMillis()} to ${cue.end.toMillis()} ms: ${cue.text}")
}

private suspend fun OpenAI.listen(speech: Path) {
    val request = TranscriptionRequest(FileSource.of(speech), "gpt-4o-transcribe")
    print("heard: ")
    audio.transcriptions.stream(request).collect { if (it is TranscriptionEvent.TextDelta) print(it.delta) }
    println()
}

private suspend fun OpenAI.draw(file: Path) {
    val request = ImageGenerationRequest("Two captains talk between their ships", "gpt-image-1.5")
    images.save(images.generate(request).data.first(), file)
    println("drawn: $file")
}
