package dev.parley.audio

import dev.parley.FileSource

/** Rejects a recording of a voice that is larger than the service takes; of what is read once only, the size is not known. */
internal fun requireRecording(argument: String, file: FileSource) {
    val length = file.length ?: return
    require(length <= MAX_RECORDING) { "$argument must have at most $MAX_RECORDING bytes, but has $length" }
}

/** 10 MiB. */
private const val MAX_RECORDING = 10L shl 20
