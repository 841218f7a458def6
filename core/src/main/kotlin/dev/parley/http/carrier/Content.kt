package dev.parley.http.carrier

import dev.parley.annotation.InternalParleyApi

/** The body of a request, for one try. */
@InternalParleyApi
public interface Content {
    /** The value of `Content-Type`. */
    public val mediaType: String

    /** How many bytes there are; `null` when that is known only at their end. */
    public val length: Long?

    /** Whether it can be written more than once. */
    public val repeatable: Boolean get() = true

    /** All of it, where it lies in memory. */
    public val bytes: ByteArray? get() = null

    /** Why the source of the bytes failed, as it threw it: carriers wrap such failures, or keep them to themselves. */
    public val failure: Exception? get() = null

    /** Writes all of it to [sink]. The thread may have to wait for a disk. */
    public suspend fun writeTo(sink: ContentSink)
}

/** Takes the bytes of a [Content], as fast as the connection does. */
@InternalParleyApi
public fun interface ContentSink {
    /** Takes [count] of [bytes], from their beginning. */
    public suspend fun write(bytes: ByteArray, count: Int)
}

/** A body that lies in memory. */
internal class BytesContent(override val bytes: ByteArray, override val mediaType: String) : Content {
    override val length: Long get() = bytes.size.toLong()

    override suspend fun writeTo(sink: ContentSink): Unit = sink.write(bytes, bytes.size)
}
