package dev.parley.bridge.store

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.shouldBe
import java.io.IOException
import java.nio.file.Files
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createDirectories
import kotlin.io.path.deleteRecursively
import kotlin.io.path.writeText

class DirectoryStoreTest : StoreTest() {
    private val directory = Files.createTempDirectory("store")

    override fun open(): Store = DirectoryStore(directory)

    @AfterAll
    @OptIn(ExperimentalPathApi::class)
    fun delete() {
        directory.deleteRecursively()
    }

    @Test
    fun `a write that was cut by a kill is as if it never was`() {
        val folder = directory.resolve("cut").createDirectories()
        folder.resolve("a.json.new").writeText("1 1\n{\"ha")
        open().list("cut", Slice.ALL) shouldBe emptyList()
        open().write("cut", Document.of("a", 1, "{}")) shouldBe true
        open().read("cut", "a") shouldBe Document("a", 1, 1, "{}")
    }

    @Test
    fun `a file that is no document is a failure`() {
        directory.resolve("bad").createDirectories().resolve("a.json").writeText("{}")
        shouldThrow<IOException> { open().read("bad", "a") }
    }
}
