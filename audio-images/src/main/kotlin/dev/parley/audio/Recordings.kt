package dev.parley.audio

import dev.parley.FileSource

/** Rejects a recording that is known to be larger than the service takes. */
internal fun requireRecording(argument: String, file: FileSource) {
    val length = file.length ?: return
    require(length <= MAX_RECORDING) { "$argument must have at most $MAX_RECORDING bytes, but has $length" }
}

/** 10 MiB. */
private const val MAX_RECORDING = 10L shl 20
