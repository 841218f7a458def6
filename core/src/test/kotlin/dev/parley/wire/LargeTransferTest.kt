package dev.parley.wire

import dev.parley.testkit.FakeOpenAI
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.util.concurrent.TimeUnit

/** `-Dlarge.bytes=2147483648` carries two gigabytes instead of half of one. */
class LargeTransferTest : AnnotationSpec() {
    private val bytes = System.getProperty("large.bytes") ?: "500000000"

    @Test
    fun `a body far larger than memory goes both ways on every engine`() {
        for (carrier in Carrier.wanted) {
            FakeOpenAI.start().use { fake ->
                val child = ProcessBuilder(
                    ProcessHandle.current().info().command().get(),
                    "-Xmx64m",
                    "-cp",
                    System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path"),
                    LargeTransfer::class.java.name,
                    fake.baseUrl(),
                    carrier.name,
                    bytes,
                ).redirectErrorStream(true).start()
                val output = child.inputStream.reader().readText()
                child.waitFor(2, TimeUnit.MINUTES)
                println("$carrier, $bytes bytes each way at -Xmx64m: ${output.trim()}")
                withClue("$carrier: $output") { child.exitValue() shouldBe 0 }
            }
        }
    }
}
