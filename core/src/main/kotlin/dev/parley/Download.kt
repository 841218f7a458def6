package dev.parley

import dev.parley.annotation.ApiService
import dev.parley.http.NewFile
import dev.parley.http.Receiver
import java.nio.ByteBuffer
import java.nio.channels.WritableByteChannel
import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext

/**
 * Bytes to fetch from the service. Nothing is sent until one of its functions is called; each of them sends the request anew.
 *
 * All of them throw an [OpenAIException] when the call fails: a [ConnectionException] when the bytes break off before their
 * announced end.
 */
@ApiService
public class Download internal constructor(
    private val receiver: Receiver,
    private val progress: TransferProgress?,
) {
    /** This download, telling [progress] how many bytes have come. */
    public fun onProgress(progress: TransferProgress): Download = Download(receiver, progress)

    /** All bytes, in memory; a [DecodingException] when there are more than [OpenAIConfig.maxResponseBytes]. */
    public suspend fun bytes(): ByteArray = receiver.bytes(progress)

    /**
     * Writes the bytes to the file [path], which is replaced if it exists. They are written beside it and moved into its place
     * when all have come: a download that fails leaves [path] as it was.
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
     * Writes the bytes to [channel] as they come, and does not close it. What was written before a failure stays written.
     *
     * @throws java.io.IOException when [channel] fails.
     */
    public suspend fun writeTo(channel: WritableByteChannel): Unit = withContext(Dispatchers.IO) {
        receiver.receive(progress) { bytes, count ->
            val buffer = ByteBuffer.wrap(bytes, 0, count)
            while (buffer.hasRemaining()) channel.write(buffer)
        }
    }

    /** The bytes as they come. Collecting the flow sends the request, each time anew; to stop collecting closes the connection. */
    public fun chunks(): Flow<ByteArray> = flow {
        receiver.receive(progress) { bytes, count -> emit(bytes.copyOf(count)) }
    }
}
