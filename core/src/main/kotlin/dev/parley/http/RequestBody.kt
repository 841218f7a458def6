package dev.parley.http

import dev.parley.http.carrier.Content
import dev.parley.http.carrier.JsonContent

/** What a call sends, made once for all its tries. */
internal sealed interface RequestBody {
    /** What keeps it from being sent again; `null` when nothing does. */
    val spent: String? get() = null

    /** The body for one try, whose progress [watchdog] sees. */
    fun content(watchdog: Watchdog): Content

    /** JSON. */
    class Bytes(val bytes: ByteArray) : RequestBody {
        override fun content(watchdog: Watchdog): Content = JsonContent(bytes)
    }
}
