package dev.parley.audio

import dev.parley.annotation.ApiService
import dev.parley.http.Transport

/**
 * Text to speech and speech to text: speech, transcriptions, translations and custom voices.
 *
 * ```kotlin
 * val request = SpeechRequest("gpt-4o-mini-tts", "Good morning.", Voice.CORAL)
 * val file = Path.of("hello.mp3")
 * openai.audio.speech.create(request).saveTo(file)
 * val heard = openai.audio.transcriptions.create(TranscriptionRequest(FileSource.of(file), "gpt-4o-transcribe"))
 * println(heard.text)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio).
 */
@ApiService
public class Audio internal constructor(private val transport: Transport) {
    /** Text to speech. */
    @get:JvmName("speech")
    public val speech: Speech get() = Speech(transport)

    /** Speech to text, in the language that is spoken. */
    @get:JvmName("transcriptions")
    public val transcriptions: Transcriptions get() = Transcriptions(transport)

    /** Speech to English text. */
    @get:JvmName("translations")
    public val translations: Translations get() = Translations(transport)

    /** Custom voices. */
    @get:JvmName("voices")
    public val voices: Voices get() = Voices(transport)

    /** Consent recordings, which custom voices require. */
    @get:JvmName("voiceConsents")
    public val voiceConsents: VoiceConsents get() = VoiceConsents(transport)
}
