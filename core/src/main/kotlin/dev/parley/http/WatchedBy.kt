package dev.parley.http

import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch

/** Runs [block] with [watchdog] beside it. */
internal suspend fun <T> watchedBy(watchdog: Watchdog, block: suspend () -> T): T = coroutineScope {
    val watch = launch(start = CoroutineStart.UNDISPATCHED) { watchdog.watch() }
    try {
        block()
    } finally {
        watch.cancel()
    }
}
