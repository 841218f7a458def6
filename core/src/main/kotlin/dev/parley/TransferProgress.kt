package dev.parley

/** Is told how far an upload or a download has come. It is called often, on the thread that moves the bytes: be quick. */
public fun interface TransferProgress {
    /** [transferred] bytes have been moved, of [total]; `null` where nobody knows how many there are. */
    public fun onProgress(transferred: Long, total: Long?)
}
