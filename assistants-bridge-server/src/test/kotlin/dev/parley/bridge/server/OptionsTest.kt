package dev.parley.bridge.server

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import java.io.IOException
import java.nio.file.Files

class OptionsTest : AnnotationSpec() {
    private fun options(vararg given: String, environment: Map<String, String> = emptyMap()) =
        Options.of(arrayOf(*given), environment)

    private fun failure(vararg given: String) = shouldThrow<IllegalArgumentException> { options(*given) }.message

    @Test
    fun `what is not said is the usual`() {
        options("--store", "here") shouldBe Options(null, "127.0.0.1", 8080, "here", "https://api.openai.com/v1", false)
        options(environment = mapOf("PARLEY_STORE" to "there")).store shouldBe "there"
    }

    @Test
    fun `what makes no sense is said`() {
        failure() shouldBe "--store is missing"
        failure("--store") shouldBe "--store has no value"
        failure("--store", "a", "--prot", "1") shouldBe "there is no option --prot"
        failure("--store", "a", "--port", "http") shouldBe "--port http is no port"
    }

    @Test
    fun `a database that is not known is said without its password`() {
        val failure = shouldThrow<IOException> { StorePlace("jdbc:nothing://host/db?password=secret").open() }
        failure.message.orEmpty() shouldNotContain "secret"
        options("--store", "jdbc:h2:mem:a;PASSWORD=secret").toString() shouldNotContain "secret"
    }

    @Test
    fun `a file is no directory`() {
        val file = Files.createTempFile("store", "")
        val failure = shouldThrow<IOException> { StorePlace(file.toString()).open() }
        failure.message shouldBe "--store $file is no directory that the program can write to"
    }

    @Test
    fun `a directory and a database are stores`() {
        val directory = Files.createTempDirectory("store")
        listOf("$directory/new", "jdbc:h2:mem:server").forEach { place ->
            StorePlace(place).open().use { it.read("folder", "id") shouldBe null }
        }
    }
}
