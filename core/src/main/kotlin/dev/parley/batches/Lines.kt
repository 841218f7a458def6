package dev.parley.batches

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import java.io.ByteArrayOutputStream

/** The lines that bytes in UTF-8 hold, each as soon as it is whole; empty ones are left out. */
internal fun Flow<ByteArray>.lines(): Flow<ByteArray> = flow {
    val rest = ByteArrayOutputStream()
    collect { bytes ->
        var start = 0
        for (end in bytes.indices) {
            if (bytes[end] != LINE_FEED) continue
            rest.write(bytes, start, end - start)
            rest.takeLine()?.let { emit(it) }
            start = end + 1
        }
        rest.write(bytes, start, bytes.size - start)
    }
    rest.takeLine()?.let { emit(it) }
}

private fun ByteArrayOutputStream.takeLine(): ByteArray? =
    toByteArray().also { reset() }.takeUnless { line -> line.all { it in 0..SPACE } }

private const val SPACE = ' '.code
private const val LINE_FEED = '\n'.code.toByte()
