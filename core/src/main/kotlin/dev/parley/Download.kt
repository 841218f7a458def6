package dev.parley

import dev.parley.annotation.ApiService
import dev.parley.http.NewFile
import dev.parley.http.Receiver
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext
import java.nio.channels.WritableByteChannel
import java.nio.file.Path

/**
 * Binary content to fetch from the service, such as the content of a file.
 *
 * ```kotlin
 * val content = openai.files.content("file-abc123")
 * content.saveTo(java.nio.file.Path.of("results.jsonl"))
 * content.onProgress { transferred, total -> println("$transferred of $total bytes") }
 *     .chunks()
 *     .collect { println(it.size) }
 * ```
 *
 * Nothing is sent until one of its functions is called; each of them sends the request anew. Cancelling one closes the
 * connection. All of them throw an [OpenAIException] when the call fails: a [ConnectionException] when the content
 * breaks off before its announced end, or nobody can tell whether it has, as with CIO where the size of what comes in chunks is
 * unknown. [OpenAIConfig.acceptTruncatedStreams] takes that for whole.
 */
@ApiService
public class Download internal constructor(
    private val receiver: Receiver,
    private val progress: TransferProgress?,
) {
    /** This download, reporting to [progress] how many bytes have been received. */
    public fun onProgress(progress: TransferProgress): Download = Download(receiver, progress)

    /** All bytes, in memory; a [DecodingException] when there are more than [OpenAIConfig.maxResponseBytes]. */
    public suspend fun bytes(): ByteArray = receiver.bytes(progress)

    /**
     * Writes the content to the file [path], replacing an existing one. It is written beside [path] and moved into its
     * place when it is complete: a download that fails leaves [path] as it was.
     *
     * @throws IllegalArgumentException when the folder of [path] does not exist, or [path] is a folder.
     * @throws java.io.IOException when the file cannot be written.
     */
    public suspend fun saveTo(path: Path): Unit = withContext(Dispatchers.IO) {
        NewFile(path).use { file ->
            writeTo(file.channel)
            file.keep()
        }
    }

    /**
     * Writes the content to [channel] as it arrives, and does not close the channel. What was written before a failure
     * stays written.
     *
     * @throws java.io.IOException when [channel] fails.
     */
    public suspend fun writeTo(channel: WritableByteChannel): Unit = receiver.write(progress, channel)

    /**
     * The content in chunks, as they arrive. Each collection sends the request anew; cancelling it closes the
     * connection.
     */
    public fun chunks(): Flow<ByteArray> = flow {
        receiver.receive(progress) { bytes, count -> emit(bytes.copyOf(count)) }
    }
}
