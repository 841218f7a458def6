package dev.parley.conformance

import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries

/** The test kit's service, as a program. */
internal object Fake {
    /** What [block] makes of a fake at its base URL, started from the jar in [folder]; it lives as long. */
    fun <T> use(folder: Path, vararg options: String, block: (String) -> T): T {
        val jar = folder.listDirectoryEntries("parley-testkit-*.jar").first {
            "sources" !in "$it" && "javadoc" !in "$it"
        }
        val process = ProcessBuilder(
            "java",
            "-jar",
            "$jar",
            "--lenient",
            *options,
        ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
        try {
            return block(checkNotNull(process.inputStream.bufferedReader().readLine()) { "the fake did not start" })
        } finally {
            process.destroy()
        }
    }
}
