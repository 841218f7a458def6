package dev.parley.http

import dev.parley.http.carrier.BytesContent
import dev.parley.http.carrier.Content

/** What a call sends, made once for all its tries. */
internal sealed interface RequestBody {
    /** What keeps it from being sent again; `null` when nothing does. */
    val spent: String? get() = null

    /** The body for one try, whose progress [watchdog] sees. */
    fun content(watchdog: Watchdog): Content

    /** JSON, or bytes of another [mediaType]. */
    class Bytes(val bytes: ByteArray, private val mediaType: String = JSON) : RequestBody {
        override fun content(watchdog: Watchdog): Content = BytesContent(bytes, mediaType)
    }

    companion object {
        private const val JSON = "application/json"
    }
}
