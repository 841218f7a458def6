package dev.parley.testkit.audio

import java.security.MessageDigest
import java.util.HexFormat

/** What was said in each sound that was made here, so that it is understood when it comes back. */
internal class SpeechMemory {
    private val texts = mutableMapOf<String, String>()

    fun remember(sound: ByteArray, text: String) {
        texts[keyOf(sound)] = text
    }

    /** The text of [sound]; null when it was not made here. */
    fun textOf(sound: ByteArray): String? = texts[keyOf(sound)]

    private fun keyOf(sound: ByteArray) = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sound))
}
