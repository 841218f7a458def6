package dev.parley

import com.google.common.jimfs.Configuration
import com.google.common.jimfs.Jimfs
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.bytes
import dev.parley.FakeService.Companion.error
import dev.parley.http.ApiCall
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.nio.channels.Channels
import java.nio.file.Files
import java.nio.file.Path

class DownloadTest : AnnotationSpec() {
    private val folder: Path = Files.createTempDirectory("download")
    private val content = ByteArray(200_000) { it.toByte() }
    private val short = bytes(content, headers = mapOf("Content-Length" to "200001"), contentType = "audio/mpeg")

    private fun FakeService.download(media: String? = null) =
        client().transport.download(ApiCall.get("files", "f", "content"), RequestOptions.NONE, media)

    private fun files() = Files.list(folder).use { files -> files.map { it.fileName.toString() }.toList() }

    @AfterEach
    fun clean() = Files.list(folder).use { files -> files.forEach(Files::delete) }

    @Test
    fun `nothing is sent until the bytes are wanted`() = runTest {
        val service = FakeService(this, bytes(content))
        val download = service.download()
        download.chunks()
        service.seen.shouldBeEmpty()
        download.bytes() shouldBe content
        service.seen.single().call shouldBe "GET /v1/files/f/content"
        service.seen.single().headers["Accept"] shouldBe "*/*"
    }

    @Test
    fun `the bytes go to a file, a channel or a flow`() = runTest {
        val service = FakeService(this, bytes(content))
        val path = folder.resolve("a.bin")
        Files.writeString(path, "old")
        service.download().saveTo(path)
        Files.readAllBytes(path) shouldBe content
        files() shouldContainExactly listOf("a.bin")
        val out = ByteArrayOutputStream()
        service.download().writeTo(Channels.newChannel(out))
        out.toByteArray() shouldBe content
        service.download().chunks().toList().reduce(ByteArray::plus) shouldBe content
        service.seen shouldHaveSize 3
    }

    @Test
    fun `progress is told`() = runTest {
        val told = mutableListOf<Pair<Long, Long?>>()
        val service = FakeService(this, bytes(content, headers = mapOf("Content-Length" to "200000")))
        service.download().onProgress { done, total -> told += done to total }.saveTo(folder.resolve("a"))
        told.last() shouldBe (200_000L to 200_000L)
        told shouldBe told.sortedBy { it.first }
    }

    @Test
    fun `a download that breaks off leaves the file as it was, and is not begun again by itself`() = runTest {
        val service = FakeService(this, short)
        val path = folder.resolve("a.bin")
        Files.writeString(path, "old")
        shouldThrow<ConnectionException> { service.download().saveTo(path) }.message shouldContain "200000 of 200001"
        Files.readString(path) shouldBe "old"
        files() shouldContainExactly listOf("a.bin")
        service.seen shouldHaveSize 1
    }

    @Test
    fun `a full disk is no failure of the service's, and keeps the old file alone`() = runTest {
        val service = FakeService(this, bytes(content))
        val small = Configuration.unix().toBuilder().setBlockSize(1024).setMaxSize(100_000).build()
        Jimfs.newFileSystem(small).use { disk ->
            val path = disk.getPath("a.bin").toAbsolutePath()
            Files.writeString(path, "old")
            shouldThrow<IOException> { service.download().saveTo(path) }.message shouldContain "out of disk space"
            Files.readString(path) shouldBe "old"
            Files.list(path.parent).use { it.count() } shouldBe 1
        }
        service.seen shouldHaveSize 1
    }

    @Test
    fun `what is wanted in memory is fetched again`() = runTest {
        val service = FakeService(this, short, error(500), bytes(content))
        service.download().bytes() shouldBe content
        service.seen shouldHaveSize 3
    }

    @Test
    fun `an error is an error, not the file`() = runTest {
        val service = FakeService(this, error(404))
        shouldThrow<NotFoundException> { service.download().saveTo(folder.resolve("a")) }
        files().shouldBeEmpty()
    }

    @Test
    fun `JSON where a medium was asked for is no medium`() = runTest {
        val service = FakeService(this, answer("""{"text":"no sound"}"""))
        val failure = shouldThrow<DecodingException> { service.download("audio").saveTo(folder.resolve("a")) }
        failure.message shouldContain "audio was asked for"
        failure.body shouldBe """{"text":"no sound"}"""
        files().shouldBeEmpty()
    }

    @Test
    fun `a path that cannot be written is refused before anything is sent`() = runTest {
        val service = FakeService(this, bytes(content))
        for (path in listOf(folder, folder.resolve("no/such/file"))) {
            shouldThrow<IllegalArgumentException> { service.download().saveTo(path) }.message shouldContain "path"
        }
        service.seen.shouldBeEmpty()
    }
}
