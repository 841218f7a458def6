package dev.parley.http

import java.security.SecureRandom
import java.util.HexFormat

/** A form with files, as `multipart/form-data`. */
internal class FormBody(private val parts: List<FormPart>) : RequestBody {
    private val boundary = "parley-" + HexFormat.of().formatHex(ByteArray(BOUNDARY_BYTES).also(RANDOM::nextBytes))

    private val end = "--$boundary--$LINE_END".encodeToByteArray()

    override val spent: String? get() = parts.firstNotNullOfOrNull { part ->
        (part as? FormPart.File)?.source?.takeIf { it.spent }
            ?.let { "the stream of \"${it.name}\" can be sent once only" }
    }

    private val length: Long? get() = parts.fold(end.size.toLong() as Long?) { sum, part ->
        val content = when (part) {
            is FormPart.Text -> part.value.encodeToByteArray().size.toLong()
            is FormPart.File -> part.source.length
        }
        if (sum == null || content == null) null else sum + part.head(boundary).size + content + LINE_END.length
    }

    override fun content(watchdog: Watchdog) = FormContent(parts, boundary, end, length, watchdog)

    private companion object {
        private const val BOUNDARY_BYTES = 16
        private val RANDOM = SecureRandom()
    }
}
