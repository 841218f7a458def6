package dev.parley.processor

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.engine.spec.tempdir
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.string.shouldContain
import java.io.File

class JavaSamplesTest : AnnotationSpec() {
    private val place = tempdir()

    @Test
    fun `a service shows the sample that is named after it`() {
        val folder = folder("with")
        folder.resolve("Samples.java").writeText(
            """
            |final class Samples {
            |    void chats(OpenAIClient openai) {
            |        if (ask()) {
            |            openai.chats();
            |        }
            |    }
            |
            |    void others(OpenAIClient openai) {
            |    }
            |}
            |
            """.trimMargin(),
        )
        val made = processed(folder)
        made.errors.shouldBeEmpty()
        made.java("chat/AsyncChats") shouldContain
            " * <pre>{@code\n * if (ask()) {\n *     openai.chats();\n * }\n * }</pre>\n"
    }

    @Test
    fun `a service without a sample fails the build and says what to write`() {
        val folder = folder("without")
        processed(folder).errors shouldContainExactly
            listOf("Write a sample for Java: void chats(OpenAIClient openai) in $folder")
    }

    private fun folder(name: String): File = place.resolve(name).apply { mkdirs() }

    private fun processed(folder: File) = Processed.of(
        service("public fun count(): Int = 1"),
        options = mapOf("samples" to folder.path),
    )
}
