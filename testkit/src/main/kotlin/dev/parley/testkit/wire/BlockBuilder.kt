package dev.parley.testkit.wire

import java.io.ByteArrayOutputStream

/** Gathers small sends into one of up to [BLOCK_SIZE] bytes. */
internal class BlockBuilder {
    private var gathered = ByteArrayOutputStream(INITIAL_SIZE)

    /** Adds [step] unless the block would grow too large; false when it did not fit. */
    fun takes(step: Step.Send): Boolean {
        val fits = gathered.size() + step.length <= BLOCK_SIZE
        if (fits) gathered.write(step.bytes, step.offset, step.length)
        return fits
    }

    /** The block so far, and an empty one from here on; null when nothing was gathered. */
    fun take(): Step.Send? {
        val bytes = gathered.toByteArray()
        gathered.reset()
        return if (bytes.isEmpty()) null else Step.Send(bytes)
    }

    private companion object {
        const val INITIAL_SIZE = 1024
    }
}
