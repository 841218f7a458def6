package dev.parley.testkit.audio

/** FLAC that holds [samples] as they are: one block of facts, then frames without compression. */
internal fun flac(samples: ShortArray): ByteArray {
    val file = Bytes().add("fLaC").add(0x80).big(STREAM_INFO_BYTES, 3).add(streamInfo(samples.size))
    samples.toList().chunked(BLOCK_SAMPLES).forEachIndexed { number, block -> file.add(frame(number, block)) }
    return file.all()
}

/** The least and largest block and frame (0: not known), rate, channels, bits and samples in 64 bits, and no MD5. */
private fun streamInfo(samples: Int): ByteArray = Bytes().big(BLOCK_SAMPLES.toLong(), 2).big(BLOCK_SAMPLES.toLong(), 2)
    .big(0, 3).big(0, 3)
    .big((Tune.RATE.toLong() shl 44) or (BITS_LESS_ONE shl 36) or samples.toLong(), 8)
    .add(ByteArray(16)).all()

private fun frame(number: Int, block: List<Short>): ByteArray {
    val header = Bytes().add(
        0xFF,
        0xF8,
        0x70 or RATE_24_KHZ,
        MONO_16_BITS,
    ).add(utf8(number)).big(block.size - 1L, 2).all()
    val frame = Bytes().add(header).add(CRC_8.of(header).toInt()).add(VERBATIM)
    block.forEach { frame.big(it.toLong(), 2) }
    return frame.big(CRC_16.of(frame.all()), 2).all()
}

/** The number of a frame is written as UTF-8 writes a character. */
private fun utf8(number: Int): ByteArray = String(Character.toChars(number)).encodeToByteArray()

private const val STREAM_INFO_BYTES = 34L
private const val BLOCK_SAMPLES = 4096
private const val BITS_LESS_ONE = 15L
private const val RATE_24_KHZ = 0x07
private const val MONO_16_BITS = 0x08
private const val VERBATIM = 0x02
private val CRC_8 = Crc(8, 0x07)
private val CRC_16 = Crc(16, 0x8005)
