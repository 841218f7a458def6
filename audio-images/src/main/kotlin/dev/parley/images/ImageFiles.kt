package dev.parley.images

import dev.parley.DecodingException
import dev.parley.http.NewFile
import java.nio.ByteBuffer
import java.nio.file.Path
import java.util.Base64

/**
 * The bytes that [base64] stands for.
 *
 * @throws DecodingException when it stands for none.
 */
internal fun decodeImage(base64: String): ByteArray = try {
    Base64.getDecoder().decode(base64)
} catch (e: IllegalArgumentException) {
    throw DecodingException("the image is not base64", base64, null, e)
}

/** Writes these bytes beside [path], and moves them there when they are whole. */
internal fun ByteArray.moveInto(path: Path): Unit = NewFile(path).use { file ->
    file.channel.write(ByteBuffer.wrap(this))
    file.keep()
}

/** How long [base64] is, for a text that must not hold all of it. */
internal fun sizeOf(base64: String?): String = base64?.run { "$length characters" }.toString()
