package dev.parley.http

/** What a file holds, told by its name or by its first bytes. */
internal object MediaTypes {
    const val UNKNOWN = "application/octet-stream"

    /** How many bytes tell what a file holds. */
    const val TELLING = 12

    private val TOKENS = Regex("""[\w!#$&^.+-]+/[\w!#$&^.+-]+(;[ -~]*)?""")

    fun isValid(type: String): Boolean = TOKENS.matches(type)

    /** By the ending of [name]; `null` for one unheard of. */
    fun ofName(name: String): String? = BY_ENDING[name.substringAfterLast('.', "").lowercase()]

    /** By the [first] bytes; `null` where they tell nothing. */
    fun ofContent(first: ByteArray): String? {
        val text = String(first, Charsets.ISO_8859_1)
        return when {
            text.startsWith("RIFF") -> if (text.endsWith("WEBP")) "image/webp" else "audio/wav"
            text.startsWith("ftyp", startIndex = 4) -> "video/mp4"
            else -> BY_BEGINNING.firstOrNull { (beginning, _) -> text.startsWith(beginning) }?.second
        }
    }

    private val BY_ENDING = mapOf(
        "mp3" to "audio/mpeg",
        "mpga" to "audio/mpeg",
        "mpeg" to "audio/mpeg",
        "m4a" to "audio/mp4",
        "mp4" to "video/mp4",
        "wav" to "audio/wav",
        "flac" to "audio/flac",
        "ogg" to "audio/ogg",
        "oga" to "audio/ogg",
        "opus" to "audio/ogg",
        "webm" to "audio/webm",
        "aac" to "audio/aac",
        "mov" to "video/quicktime",
        "png" to "image/png",
        "jpg" to "image/jpeg",
        "jpeg" to "image/jpeg",
        "gif" to "image/gif",
        "webp" to "image/webp",
        "json" to "application/json",
        "jsonl" to "application/jsonl",
        "pdf" to "application/pdf",
        "zip" to "application/zip",
        "tar" to "application/x-tar",
        "doc" to "application/msword",
        "docx" to "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pptx" to "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "xlsx" to "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "txt" to "text/plain",
        "md" to "text/markdown",
        "csv" to "text/csv",
        "html" to "text/html",
        "css" to "text/css",
        "xml" to "text/xml",
    )

    private val BY_BEGINNING = listOf(
        "\u0089PNG" to "image/png",
        "\u00FF\u00D8\u00FF" to "image/jpeg",
        "GIF8" to "image/gif",
        "ID3" to "audio/mpeg",
        "\u00FF\u00FB" to "audio/mpeg",
        "fLaC" to "audio/flac",
        "OggS" to "audio/ogg",
        "%PDF" to "application/pdf",
        "PK\u0003\u0004" to "application/zip",
        "\u001AE\u00DF\u00A3" to "video/webm",
    )
}
