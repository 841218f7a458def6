package dev.parley.benchmarks

import java.nio.ByteBuffer
import java.nio.channels.WritableByteChannel

/** Counts bytes and forgets them. */
internal class Counter : WritableByteChannel {
    var count = 0L
        private set

    override fun write(source: ByteBuffer): Int = source.remaining().also {
        count += it
        source.position(source.limit())
    }

    override fun isOpen() = true

    override fun close() = Unit
}
