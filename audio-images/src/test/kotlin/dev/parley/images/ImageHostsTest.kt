package dev.parley.images

import com.sun.management.UnixOperatingSystemMXBean
import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import java.lang.management.ManagementFactory
import kotlin.time.Duration.Companion.seconds

/** The URLs of images lead to hosts of many names, and CIO needs an engine for each. */
class ImageHostsTest : AnnotationSpec() {
    private val system = ManagementFactory.getOperatingSystemMXBean()

    /** Only Linux has two hundred addresses of its own. */
    @Test
    suspend fun `images on two hundred hosts leave no more open than a few do`() {
        if (system.name != "Linux") return
        val everywhere = FakeOpenAIOptions().host("0.0.0.0")
        FakeOpenAI.start(everywhere).use { fake ->
            fake.script(Reply.bytes(200, "image/png", byteArrayOf(1)).always())
            val openai = OpenAI {
                apiKey = "sk-test"
                engine = Engine.CIO
                allowPrivateAddresses = true
            }
            openai.use {
                openai.fetch("http://127.0.0.1:${fake.port()}/a.png")
                val before = open()
                for (host in 2..201) openai.fetch("http://127.0.0.$host:${fake.port()}/a.png")
                eventually(10.seconds) { open() - before shouldBeLessThan MANY }
            }
            fake.requestCount() shouldBe 201
        }
    }

    private suspend fun OpenAI.fetch(url: String) {
        images.content(Image(url = url)).bytes().size shouldBe 1
    }

    private fun open(): Long = (system as UnixOperatingSystemMXBean).openFileDescriptorCount

    private companion object {
        /** An engine holds three. */
        const val MANY = 60L
    }
}
