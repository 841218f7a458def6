package dev.parley.images

import dev.parley.DecodingException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.nio.file.StandardOpenOption.CREATE_NEW
import java.util.Base64
import java.util.UUID

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
internal fun ByteArray.moveInto(path: Path) {
    val beside = path.resolveSibling(".${path.fileName}.${UUID.randomUUID()}.part")
    try {
        Files.write(beside, this, CREATE_NEW)
        Files.move(beside, path, REPLACE_EXISTING)
    } finally {
        Files.deleteIfExists(beside)
    }
}

/** How long [base64] is, for a text that must not hold all of it. */
internal fun sizeOf(base64: String?): String = base64?.run { "$length characters" }.toString()
