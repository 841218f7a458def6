package dev.parley.http

import dev.parley.FileSource

/** One field of a form. */
internal sealed interface FormPart {
    /** Its name, as the caller or the API spells it. */
    val name: String

    /** A text, whose [mediaType] is said where it is not plain. */
    class Text(override val name: String, val value: String, val mediaType: String? = null) : FormPart

    class File(override val name: String, val source: FileSource) : FormPart
}

/** The lines before the content of this part. Names are quoted so that none of them can end its line or its quotes. */
internal fun FormPart.head(boundary: String): ByteArray = buildString {
    append("--", boundary, LINE_END)
    append("Content-Disposition: form-data; name=\"", quoted(name), '"')
    if (this@head is FormPart.File) append("; filename=\"", quoted(source.name), '"')
    mediaTypeOf(this@head)?.let { append(LINE_END, "Content-Type: ", it) }
    append(LINE_END, LINE_END)
}.encodeToByteArray()

private fun mediaTypeOf(part: FormPart): String? = when (part) {
    is FormPart.Text -> part.mediaType
    is FormPart.File -> part.source.mediaType
}

internal const val LINE_END = "\r\n"

private fun quoted(text: String): String = buildString {
    for (char in text) {
        when {
            char == '"' -> append("%22")
            char == '\r' -> append("%0D")
            char == '\n' -> append("%0A")
            char.isISOControl() -> append("%%%02X".format(char.code))
            else -> append(char)
        }
    }
}
