package dev.parley.testkit.audio

/** MP3, as long as [samples] and silent: empty frames of MPEG-2 layer III, 24 kHz, 32 kbit/s, one channel. */
internal fun mp3(samples: ShortArray): ByteArray {
    val frame = Bytes().add(0xFF, 0xF3, 0x44, 0xC4).add(ByteArray(MP3_FRAME_BYTES - 4)).all()
    return Bytes().apply { repeat(frames(samples, MP3_FRAME_SAMPLES)) { add(frame) } }.all()
}

/** AAC, as long as [samples] and silent: ADTS frames of AAC-LC, 24 kHz, one channel. */
internal fun aac(samples: ShortArray): ByteArray {
    val length = ADTS_HEADER_BYTES + AAC_SILENCE.size
    val header = intArrayOf(0xFF, 0xF1, 0x58, 0x40 or (length shr 11), length shr 3, (length and 7 shl 5) or 0x1F, 0xFC)
    return Bytes().apply { repeat(frames(samples, AAC_FRAME_SAMPLES)) { add(*header).add(*AAC_SILENCE) } }.all()
}

/** At least one frame, so that there is something to hear nothing in. */
internal fun frames(samples: ShortArray, samplesOfFrame: Int): Int =
    ((samples.size + samplesOfFrame - 1) / samplesOfFrame).coerceAtLeast(1)

private const val MP3_FRAME_SAMPLES = 576
private const val MP3_FRAME_BYTES = 96
private const val AAC_FRAME_SAMPLES = 1024
private const val ADTS_HEADER_BYTES = 7
private val AAC_SILENCE = intArrayOf(0x00, 0xC8, 0x00, 0x80, 0x23, 0x80)
