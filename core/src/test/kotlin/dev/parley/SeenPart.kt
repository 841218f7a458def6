package dev.parley

/** A field of a form as the service saw it; [fileName] and [type] are `null` for one that is no file. */
data class SeenPart(val name: String, val text: String, val fileName: String? = null, val type: String? = null) {
    companion object {
        private val HEADER = Regex("""([\w-]+): (.*)""")
        private val PARAMETER = Regex("""; (\w+)="([^"]*)"""")

        /** The fields of the form [body], which [contentType] tells the boundary of. Bytes become chars one by one. */
        fun of(contentType: String, body: ByteArray): List<SeenPart> {
            val boundary = contentType.substringAfter("boundary=").trim('"')
            val pieces = ("\r\n" + String(body, Charsets.ISO_8859_1)).split("\r\n--$boundary")
            check(pieces.last() == "--\r\n") { "the form does not end as forms do" }
            return pieces.drop(1).dropLast(1).map(::part)
        }

        private fun part(piece: String): SeenPart {
            val head = utf8(piece.substringBefore("\r\n\r\n"))
            val headers = HEADER.findAll(head).associate { it.groupValues[1] to it.groupValues[2].trim() }
            val parameters = PARAMETER.findAll(headers.getValue("Content-Disposition"))
                .associate { it.groupValues[1] to it.groupValues[2] }
            val text = utf8(piece.substringAfter("\r\n\r\n"))
            return SeenPart(parameters.getValue("name"), text, parameters["filename"], headers["Content-Type"])
        }

        private fun utf8(text: String) = String(text.toByteArray(Charsets.ISO_8859_1))
    }
}
