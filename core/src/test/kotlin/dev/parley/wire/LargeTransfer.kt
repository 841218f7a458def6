package dev.parley.wire

import dev.parley.Engine
import dev.parley.FileSource
import dev.parley.OpenAI
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.uploads.UploadCompleteRequest
import dev.parley.uploads.UploadPartRequest
import dev.parley.uploads.UploadRequest
import io.ktor.client.engine.java.Java
import kotlinx.coroutines.runBlocking
import java.io.OutputStream
import java.nio.channels.Channels

/** Carries a large file both ways, in a JVM of its own that has little memory: `<base URL> <carrier> <bytes>`. */
object LargeTransfer {
    private const val LARGEST_FILE = 512L shl 20
    private const val LARGEST_PART = 64L shl 20

    @JvmStatic
    fun main(args: Array<String>) = runBlocking {
        val bytes = args[2].toLong()
        OpenAI {
            apiKey = WireTest.KEY
            baseUrl = args[0]
            engine = engineOf(Carrier.valueOf(args[1]))
        }.use { openai ->
            val id = if (bytes <= LARGEST_FILE) openai.upload(bytes) else openai.uploadInParts(bytes)
            val counter = Counter()
            openai.files.content(id).writeTo(Channels.newChannel(counter))
            check(counter.count == bytes) { "${counter.count} of $bytes bytes came back" }
        }
        println("${peakHeap() shr 20} MB of heap at most")
        System.exit(0)
    }

    private suspend fun OpenAI.upload(bytes: Long): String =
        files.create(FileRequest(FileSource.of({ Zeros(bytes) }, "zeros.bin", bytes), FilePurpose.USER_DATA)).id

    private suspend fun OpenAI.uploadInParts(bytes: Long): String {
        val upload = uploads.create(
            UploadRequest("zeros.bin", FilePurpose.USER_DATA, bytes, "application/octet-stream"),
        )
        val parts = (0 until bytes step LARGEST_PART).map { start ->
            val length = minOf(LARGEST_PART, bytes - start)
            uploads.addPart(upload.id, UploadPartRequest(FileSource.of({ Zeros(length) }, "part", length))).id
        }
        return checkNotNull(uploads.complete(upload.id, UploadCompleteRequest(parts)).file).id
    }

    private fun engineOf(carrier: Carrier) = when (carrier) {
        Carrier.CIO -> Engine.CIO
        Carrier.OKHTTP -> Engine.OK_HTTP
        Carrier.JDK -> Engine.of(Java.create())
    }

    private fun peakHeap(): Long = java.lang.management.ManagementFactory.getMemoryPoolMXBeans()
        .filter { it.type == java.lang.management.MemoryType.HEAP }.sumOf { it.peakUsage.used }

    private class Counter : OutputStream() {
        var count = 0L

        override fun write(byte: Int) {
            count++
        }

        override fun write(bytes: ByteArray, offset: Int, length: Int) {
            count += length
        }
    }
}
