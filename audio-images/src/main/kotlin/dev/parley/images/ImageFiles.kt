package dev.parley.images

import dev.parley.http.NewFile
import java.nio.ByteBuffer
import java.nio.file.Path

/** Writes these bytes beside [path], and moves them there when they are whole. */
internal fun ByteArray.moveInto(path: Path): Unit = NewFile(path).use { file ->
    file.channel.write(ByteBuffer.wrap(this))
    file.keep()
}

/** The length of [base64], for a text that must not hold all of it. */
internal fun lengthOf(base64: String?): String = base64?.run { "$length characters" }.toString()
