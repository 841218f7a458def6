package dev.parley.http

import io.ktor.http.ContentType
import io.ktor.http.content.OutgoingContent

/** What a call sends, made once for all its tries. */
internal sealed interface RequestBody {
    /** What keeps it from being sent again; `null` when nothing does. */
    val spent: String? get() = null

    /** How many bytes it has; `null` when that is known only at their end. */
    val length: Long?

    /** The body for one try, whose progress [watchdog] sees. */
    fun content(watchdog: Watchdog): OutgoingContent

    /** JSON. */
    class Bytes(private val bytes: ByteArray) : RequestBody {
        override val length: Long get() = bytes.size.toLong()

        override fun content(watchdog: Watchdog): OutgoingContent = object : OutgoingContent.ByteArrayContent() {
            override val contentType get() = ContentType.Application.Json
            override val contentLength get() = length

            override fun bytes() = bytes
        }
    }
}
