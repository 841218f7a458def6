package dev.parley.bridge.server

import io.kotest.assertions.withClue
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import org.opentest4j.TestAbortedException
import java.io.File
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** The calls of `src/test/node`, made by openai-node; skipped where Node or its registry is not to be had. */
class OpenAINodeTest : ServerTest() {
    private val folder = Files.createTempDirectory("openai-node").toFile()

    @AfterAll
    fun delete() {
        folder.deleteRecursively()
    }

    @Test
    suspend fun `openai-node meets the assistants that it knows`() = served {
        install()
        val tests = run(mapOf("OPENAI_BASE_URL" to url, "OPENAI_API_KEY" to "sk-node"), "npm", "test", "--silent")
        withClue(tests.output) {
            tests.code shouldBe 0
            PASSED.find(tests.output)?.groupValues?.get(1).orEmpty().ifEmpty { "0" }.toInt() shouldBeGreaterThan 10
        }
    }

    /** The client is the one of the test kit, in the same version. */
    private fun install() {
        val node = run(emptyMap(), "node", "--version")
        if (!NODE.containsMatchIn(node.output)) skip("there is no Node 20 or later: ${node.output}")
        listOf("package.json", "package-lock.json", ".npmrc", "client.mjs")
            .forEach { CLIENT.resolve(it).toFile().copyTo(folder.resolve(it)) }
        File("src/test/node").copyRecursively(folder)
        val installed = run(emptyMap(), "npm", "ci")
        if (installed.code != 0 && NO_REGISTRY.containsMatchIn(installed.output)) skip("npm ci found no registry")
        withClue(installed.output) { installed.code shouldBe 0 }
    }

    private fun skip(since: String): Nothing {
        System.err.println("SKIPPED: the calls of openai-node, since ${since.trim()}")
        throw TestAbortedException(since)
    }

    private fun run(environment: Map<String, String>, vararg command: String): Ended {
        val output = File.createTempFile("output", ".txt", folder)
        val builder = ProcessBuilder(*command).directory(folder).redirectErrorStream(true).redirectOutput(output)
        builder.environment() += environment
        val process = try {
            builder.start()
        } catch (e: IOException) {
            return Ended(ABSENT, e.message.orEmpty())
        }
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) process.destroyForcibly().waitFor()
        return Ended(process.exitValue(), output.readText())
    }

    private class Ended(val code: Int, val output: String)

    private companion object {
        private const val ABSENT = 127
        private const val MINUTES = 5L
        private val CLIENT = Path.of("../testkit/clients/openai-node")
        private val NODE = Regex("^v(2\\d|[3-9]\\d)\\.")
        private val PASSED = Regex("(?m)^# pass (\\d+)$")
        private val NO_REGISTRY =
            Regex("ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|E40[134]|E5\\d\\d|network|proxy")
    }
}
