package dev.parley.testkit.audio

/** A way to write down sound: its word in a request, its media type, and what makes its bytes. */
internal enum class SoundFile(val word: String, val mediaType: String, val write: (ShortArray) -> ByteArray) {
    MP3("mp3", "audio/mpeg", ::mp3),
    OPUS("opus", "audio/ogg", ::opus),
    AAC("aac", "audio/aac", ::aac),
    FLAC("flac", "audio/flac", ::flac),
    WAV("wav", "audio/wav", ::wav),
    PCM("pcm", "audio/pcm", ::pcm),
}

/** Bare samples, little-endian. */
private fun pcm(samples: ShortArray): ByteArray =
    Bytes().apply { samples.forEach { little(it.toLong(), SAMPLE_BYTES) } }.all()

private fun wav(samples: ShortArray): ByteArray {
    val length = samples.size.toLong() * SAMPLE_BYTES
    return Bytes().add("RIFF").little(WAV_HEADER_BYTES - 8 + length, 4).add("WAVE")
        .add("fmt ").little(16, 4).little(1, 2).little(1, 2)
        .little(
            Tune.RATE.toLong(),
            4,
        ).little(Tune.RATE.toLong() * SAMPLE_BYTES, 4).little(SAMPLE_BYTES.toLong(), 2).little(16, 2)
        .add("data").little(length, 4).add(pcm(samples)).all()
}

private const val SAMPLE_BYTES = 2
private const val WAV_HEADER_BYTES = 44
