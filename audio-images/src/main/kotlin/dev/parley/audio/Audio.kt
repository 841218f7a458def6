package dev.parley.audio

import dev.parley.annotation.ApiService
import dev.parley.http.Transport

/**
 * Speech from text and text from speech. See the API reference, "Audio".
 *
 * ```
 * val request = SpeechRequest("gpt-4o-mini-tts", "Good morning.", Voice.CORAL)
 * openai.audio.speech.create(request).saveTo(Path.of("hello.mp3"))
 * ```
 */
@ApiService
public class Audio internal constructor(private val transport: Transport) {
    /** Reads texts aloud. See the API reference, "Create speech". */
    @get:JvmName("speech")
    public val speech: Speech get() = Speech(transport)

    /** Writes down what is said. See the API reference, "Create transcription". */
    @get:JvmName("transcriptions")
    public val transcriptions: Transcriptions get() = Transcriptions(transport)

    /** Writes down in English what is said in another language. See the API reference, "Create translation". */
    @get:JvmName("translations")
    public val translations: Translations get() = Translations(transport)

    /** The organization's own voices. See the API reference, "Create voice". */
    @get:JvmName("voices")
    public val voices: Voices get() = Voices(transport)

    /** Recordings in which people agree to the use of their voice. See the API reference, "Create voice consent". */
    @get:JvmName("voiceConsents")
    public val voiceConsents: VoiceConsents get() = VoiceConsents(transport)
}
