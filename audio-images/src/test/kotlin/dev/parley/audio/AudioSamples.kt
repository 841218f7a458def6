package dev.parley.audio

import dev.parley.FileSource
import dev.parley.SeenPart

val MEETING: FileSource = FileSource.of("RIFF....WAVE".encodeToByteArray(), "meeting.wav")

/** [MEETING] as the service sees it. */
fun meetingAs(name: String): SeenPart = SeenPart(name, "RIFF....WAVE", "meeting.wav", "audio/wav")

const val TOKENS: String = """{"type":"tokens","input_tokens":14,
    "input_token_details":{"text_tokens":0,"audio_tokens":14},"output_tokens":45,"total_tokens":59}"""
