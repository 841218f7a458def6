package dev.parley.containers

import dev.parley.responses.Response
import dev.parley.responses.items.Annotation
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.OutputMessage
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.isDirectory
import kotlin.io.path.name

/** Names that a model chose must not lead out of the folder, nor one file take the place of another. */
class CitedFilesTest : AnnotationSpec() {
    private val folder: Path = Files.createTempDirectory("cited")

    @AfterAll
    fun clear() {
        folder.toFile().deleteRecursively()
    }

    private fun response(vararg citations: Annotation) =
        Response(output = listOf(OutputMessage(content = listOf(ItemPart.OutputText("Here.", citations.toList())))))

    private fun cited(id: String, name: String, container: String = "cntr_1") =
        Annotation.ContainerFileCitation(container, id, filename = name)

    private suspend fun names(vararg citations: Annotation): List<String> =
        CitedFiles(response(*citations)).inFolder(folder).map { (path) -> path.also { it.parent shouldBe folder }.name }

    @Test
    suspend fun `every file has the name that it was cited by`() {
        val page = Annotation.UrlCitation("https://example.com")
        names(cited("1", "plot.png"), page, cited("2", "table.csv")) shouldBe listOf("plot.png", "table.csv")
        names() shouldBe emptyList()
    }

    @Test
    suspend fun `a file that is cited twice is one, and files of one name are two`() {
        names(cited("1", "plot.png"), cited("1", "plot.png")) shouldBe listOf("plot.png")
        names(cited("1", "plot.png"), cited("2", "Plot.png"), cited("2", "plot.png", "cntr_2")) shouldBe
            listOf("plot.png", "Plot-2.png", "plot-3.png")
        names(cited("1", "notes"), cited("2", "notes")) shouldBe listOf("notes", "notes-2")
    }

    @Test
    suspend fun `no name leads out of the folder`() {
        val evil = listOf("/etc/passwd", "../../key.pem", "C:\\Windows\\a.dll", "..", ".", "", "a\u0000\nb.txt", "a/..")
        names(*evil.mapIndexed { index, name -> cited("cfile_$index", name) }.toTypedArray()) shouldBe
            listOf("passwd", "key.pem", "a.dll", "cfile_3", "cfile_4", "cfile_5", "ab.txt", "cfile_7")
        names(cited("../x", "..")) shouldBe listOf("x")
        names(cited("..", "")) shouldBe listOf("file")
    }

    @Test
    suspend fun `the folder is made`() {
        val new = folder.resolve("a/b")
        CitedFiles(response()).inFolder(new)
        new.isDirectory() shouldBe true
    }
}
