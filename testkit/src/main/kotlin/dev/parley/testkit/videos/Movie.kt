package dev.parley.testkit.videos

import java.nio.ByteBuffer
import java.util.Base64

/** Files of a video that the fake made: the boxes of an MP4 with nothing to be seen in them, and a tiny picture. */
internal object Movie {
    private const val MEDIA_BYTES_A_SECOND = 1024
    private const val TIMES_A_SECOND = 1000
    private const val MOVIE_HEADER_BYTES = 100

    /** A WebP of one transparent pixel. */
    val webp: ByteArray = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")

    /** An MP4 that plays for [seconds], by its own account. */
    fun mp4(seconds: Int): ByteArray =
        box("ftyp", "isom".encodeToByteArray() + ByteArray(4) + "isommp42".encodeToByteArray()) +
            box("moov", box("mvhd", header(seconds))) +
            box("mdat", ByteArray(seconds * MEDIA_BYTES_A_SECOND) { it.toByte() })

    private fun header(seconds: Int) = ByteBuffer.allocate(MOVIE_HEADER_BYTES)
        .putInt(0).putInt(0).putInt(0)
        .putInt(TIMES_A_SECOND).putInt(seconds * TIMES_A_SECOND)
        .array()

    private fun box(type: String, content: ByteArray): ByteArray = ByteBuffer.allocate(8 + content.size)
        .putInt(8 + content.size).put(type.encodeToByteArray()).put(content)
        .array()
}
