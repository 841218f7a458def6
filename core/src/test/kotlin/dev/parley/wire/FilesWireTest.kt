package dev.parley.wire

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.FileSource
import dev.parley.PermissionDeniedException
import dev.parley.UploadInterruptedException
import dev.parley.files.FileListRequest
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.testkit.Cut
import dev.parley.testkit.Reply
import dev.parley.uploads.LargeFileRequest
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.nio.ByteBuffer
import java.nio.channels.WritableByteChannel
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicInteger
import java.util.zip.GZIPOutputStream
import kotlin.random.Random

/** Files go both ways, whole or not at all. */
class FilesWireTest : WireTest() {
    private val folder: Path = Files.createTempDirectory("files-wire")
    private val content = Random(1).nextBytes(3_000_000)
    private val path = folder.resolve("a \"b\"\n.bin").also { Files.write(it, content) }

    @AfterAll
    fun clean() {
        Files.walk(folder).use { files -> files.sorted(Comparator.reverseOrder()).forEach(Files::delete) }
    }

    @Test
    suspend fun `a file is uploaded, listed, read and deleted`() = onEveryEngine {
        var sent = 0L
        val file = openai.files.create(
            FileRequest(FileSource.of(path).onProgress { done, _ -> sent = done }, FilePurpose.USER_DATA),
        )
        sent shouldBe content.size
        file.bytes shouldBe content.size
        file.filename shouldBe "a %22b%22%0A.bin"
        openai.files.poll(file.id) shouldBe file
        openai.files.list(FileListRequest(limit = 1)).all().map { it.id }.toList() shouldContainExactly listOf(file.id)
        val target = folder.resolve("copy.bin")
        openai.files.content(file.id).saveTo(target)
        Files.readAllBytes(target) shouldBe content
        openai.files.content(file.id).bytes() shouldBe content
        openai.files.delete(file.id).deleted shouldBe true
        openai.files.list().data shouldBe emptyList()
    }

    @Test
    suspend fun `a stream of unknown length arrives whole`() = onEveryEngine {
        val source = FileSource.of(Files.newInputStream(path), "stream.bin")
        openai.files.create(FileRequest(source, FilePurpose.USER_DATA)).bytes shouldBe content.size
    }

    @Test
    suspend fun `an upload that is cut is sent again from its first byte, unless its source is spent`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            fake.script(Reply.reset().afterReceiving(100_000))
            val file = openai.files.create(FileRequest(FileSource.of(path), FilePurpose.USER_DATA))
            openai.files.content(file.id).bytes() shouldBe content
            fake.script(Reply.reset().afterReceiving(100_000))
            val before = fake.requestCount()
            val stream = FileSource.of(Files.newInputStream(path), "stream.bin", content.size.toLong())
            failure<ConnectionException> { openai.files.create(FileRequest(stream, FilePurpose.USER_DATA)) }
            fake.requestCount() shouldBe before + 1
        }

    @Test
    suspend fun `a refusal that comes early is what the caller sees`() = onEveryEngine {
        repeat(10) {
            fake.script(Reply.error(403, "Not you").afterReceiving(0))
            val large = FileSource.of({ Zeros(50_000_000) }, "zeros.bin", 50_000_000)
            failure<PermissionDeniedException> { openai.files.create(FileRequest(large, FilePurpose.USER_DATA)) }
            fake.script(Reply.error(413, "Too large").afterReceiving(1 shl 20))
            failure<ApiException> { openai.files.create(FileRequest(large, FilePurpose.USER_DATA)) }.status shouldBe 413
        }
    }

    /** Whether the JDK's client is told that no more will come is a matter of luck: a coroutine of the call should tell it. */
    @Test
    suspend fun `an upload that is cancelled closes its socket`() = onEveryEngine {
        coroutineScope {
            val under = CompletableDeferred<Unit>()
            val endless = FileSource.of({ Zeros(Long.MAX_VALUE) }, "zeros.bin").onProgress { done, _ ->
                if (done > 1_000_000) under.complete(Unit)
            }
            val upload = launch { openai.files.create(FileRequest(endless, FilePurpose.USER_DATA)) }
            under.await()
            upload.cancelAndJoin()
        }
        if (carrier != Carrier.JDK) fake.awaitNoConnections(SECOND.multipliedBy(5)) shouldBe true
        keptByJdk = 0..1
    }

    @Test
    suspend fun `a download that breaks leaves the old file and nothing else`() = onEveryEngine {
        val target = folder.resolve("old.bin")
        Files.writeString(target, "old")
        for (cut in listOf(Cut.FIN, Cut.RESET)) {
            val half = Reply.bytes(200, "application/octet-stream", content)
                .cutAfter(content.size / 2L, cut)
            fake.script(half)
            failure<ConnectionException> { openai.files.content("file-1").saveTo(target) }
        }
        Files.readString(target) shouldBe "old"
        Files.list(folder).use { files -> files.filter { it.toString().endsWith(".part") }.count() } shouldBe 0
    }

    /** Behind a proxy every cut is one between two chunks, which CIO takes for the end: the file's size tells. */
    @Test
    suspend fun `a download in chunks that is cut between two of them leaves no file`() = onEveryEngine {
        val target = folder.resolve("never.bin")
        val file = openai.files.create(FileRequest(FileSource.of(path), FilePurpose.USER_DATA))
        val piece = 1 shl 14
        val cut = Reply.bytes(200, "application/octet-stream", content).chunked()
            .inPieces(piece).cutAfter(100L * piece, Cut.FIN)
        fake.script("GET", "/files/{id}/content", cut.times(2))
        failure<ConnectionException> { openai.files.content(file.id).saveTo(target) }
        failure<ConnectionException> { openai.files.content(file.id).bytes() }
        Files.exists(target) shouldBe false
        fake.script("GET", "/files/{id}/content", Reply.bytes(200, "application/octet-stream", content).chunked())
        openai.files.content(file.id).saveTo(target)
        Files.readAllBytes(target) shouldBe content
        Files.delete(target)
    }

    @Test
    suspend fun `a download that is compressed without being asked is decoded, or refused`() = onEveryEngine {
        val target = folder.resolve("plain.bin")
        val packed = ByteArrayOutputStream()
        GZIPOutputStream(packed).use { it.write(content) }
        val zipped = packed.toByteArray()
        fun compressed(how: String) =
            Reply.bytes(200, "application/octet-stream", zipped).header("Content-Encoding", how)
        fake.script(compressed("gzip"))
        openai.files.content("file-1").saveTo(target)
        Files.readAllBytes(target) shouldBe content
        fake.script(compressed("gzip").cutAfter(zipped.size / 2L, Cut.FIN))
        failure<ConnectionException> { openai.files.content("file-1").saveTo(target) }
        fake.script(compressed("br"))
        failure<DecodingException> { openai.files.content("file-1").saveTo(target) }
        Files.readAllBytes(target) shouldBe content
        Files.delete(target)
    }

    @Test
    suspend fun `a download that is cancelled leaves no file and no socket`() = onEveryEngine {
        val target = folder.resolve("cancelled.bin")
        fake.script(Reply.flood(200, "application/octet-stream", "0123456789abcdef", 1L shl 27))
        coroutineScope {
            val begun = CompletableDeferred<Unit>()
            val download = launch {
                openai.files.content("file-1").onProgress { done, _ -> if (done > 1_000_000) begun.complete(Unit) }
                    .saveTo(target)
            }
            begun.await()
            download.cancelAndJoin()
        }
        Files.list(folder).use { files -> files.filter { "cancelled" in it.toString() }.count() } shouldBe 0
        fake.awaitNoConnections(SECOND) shouldBe true
    }

    @Test
    suspend fun `a full disk ends the download, and its socket`() = onEveryEngine(configure = { maxRetries = 2 }) {
        fake.script(Reply.flood(200, "application/octet-stream", "0123456789abcdef", 1L shl 27))
        failure<IOException> { openai.files.content("file-1").writeTo(FullDisk()) }.message shouldBe FullDisk.MESSAGE
        fake.requestCount() shouldBe 1
        fake.awaitNoConnections(SECOND) shouldBe true
    }

    @Test
    suspend fun `a large file goes in parts and is taken up where it stopped`() = onEveryEngine {
        val request = LargeFileRequest(path, FilePurpose.USER_DATA, partSize = 400_000, parallelism = 3)
        val sent = mutableListOf<Long>()
        val whole = openai.uploads.createFile(request, { done, _ -> sent += done })
        sent.size shouldBe 8
        sent shouldBe sent.sorted()
        sent.last() shouldBe content.size
        openai.files.content(whole.id).bytes() shouldBe content

        fake.script("POST", "/uploads/{id}/parts", Reply.error(400, "Not this part"))
        val stopped = failure<UploadInterruptedException> { openai.uploads.createFile(request) }
        val resent = AtomicInteger()
        val file = openai.uploads.resumeFile(request, stopped, { _, _ -> resent.incrementAndGet() })
        resent.get() shouldBe 8 - stopped.parts.size
        openai.files.content(file.id).bytes() shouldBe content
    }
}

/** Takes the first bytes that come, and no others. */
private class FullDisk : WritableByteChannel {
    private var isFull = false

    override fun write(bytes: ByteBuffer): Int {
        if (isFull) throw IOException(MESSAGE)
        isFull = true
        return bytes.remaining().also { bytes.position(bytes.limit()) }
    }

    override fun isOpen(): Boolean = true

    override fun close() = Unit

    companion object {
        const val MESSAGE = "No space left on device"
    }
}
