package dev.parley.testkit.audio

/** Opus in Ogg, as long as [samples] and silent: a page that says what it is, one that says whose, and one a second. */
internal fun opus(samples: ShortArray): ByteArray {
    val seconds = List(frames(samples, FRAME_SAMPLES)) { SILENCE }.chunked(FRAMES_OF_PAGE)
    val file = Bytes().add(page(0, FIRST, 0, listOf(head()))).add(page(1, 0, 0, listOf(tags())))
    seconds.forEachIndexed { index, packets ->
        val flags = if (index == seconds.lastIndex) LAST else 0
        val end = (index * FRAMES_OF_PAGE + packets.size) * FRAME_TICKS
        file.add(page(index + 2, flags, end, packets))
    }
    return file.all()
}

/** Version 1, one channel, nothing to skip, 24 kHz before it was encoded. */
private fun head() =
    Bytes().add("OpusHead").add(1, 1).little(0, 2).little(Tune.RATE.toLong(), 4).little(0, 2).add(0).all()

private fun tags() = Bytes().add("OpusTags").little(4, 4).add("fake").little(0, 4).all()

/** Each packet is shorter than 255 bytes. The check is made over the page with zeros in its place. */
private fun page(number: Int, flags: Int, ticks: Long, packets: List<ByteArray>): ByteArray {
    fun with(check: Long) = Bytes().add("OggS").add(0, flags).little(ticks, 8).little(1, 4).little(number.toLong(), 4)
        .little(check, 4).add(packets.size).add(*packets.map { it.size }.toIntArray())
        .apply { packets.forEach(::add) }.all()
    return with(CRC_32.of(with(0)))
}

private const val FRAME_SAMPLES = Tune.RATE / 50
private const val FRAME_TICKS = 960L
private const val FRAMES_OF_PAGE = 50
private const val FIRST = 2
private const val LAST = 4
private val SILENCE = byteArrayOf(0xF8.toByte(), 0xFF.toByte(), 0xFE.toByte())
private val CRC_32 = Crc(32, 0x04C11DB7)
