package dev.parley

/**
 * Is called with the progress of an upload or a download: often, and on the thread that moves the bytes, so be quick.
 */
public fun interface TransferProgress {
    /** [transferred] bytes of [total] have been moved; [total] is `null` when it is unknown. */
    public fun onProgress(transferred: Long, total: Long?)
}
