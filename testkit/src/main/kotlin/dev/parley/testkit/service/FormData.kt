package dev.parley.testkit.service

import dev.parley.testkit.wire.Content
import java.nio.ByteBuffer

/** A form as it was sent: its fields in their order. */
internal class FormData(val parts: List<FormPart>) {
    /** The text of the field [name]; null when it was not sent. */
    fun text(name: String): String? = parts.firstOrNull { it.name == name && it.fileName == null }?.content?.text()

    /** The texts of all fields called [name] or `name[]`. */
    fun texts(name: String): List<String> =
        parts.filter { it.named(name) && it.fileName == null }.map { it.content.text() }

    /** The fields `name[key]`, by their keys. */
    fun members(name: String): Map<String, String> = parts.filter { it.name.startsWith("$name[") }
        .associate { it.name.substring(name.length + 1).removeSuffix("]") to it.content.text() }

    /** The whole number [name]; null when it is absent or none. */
    fun number(name: String): Int? = text(name)?.toIntOrNull()

    /** The files called [name] or `name[]`. */
    fun files(name: String): List<FormPart> = parts.filter { it.named(name) && it.fileName != null }

    /** The file [name], refused when it was not sent or is empty. */
    fun file(name: String): FormPart {
        val file = files(name).firstOrNull() ?: throw missing(name)
        if (file.content.size == 0L) throw Refusal("The file '$name' is empty.", name, "empty_file")
        return file
    }

    /** The text [name], refused when it was not sent. */
    fun required(name: String): String = text(name) ?: throw missing(name)

    private fun FormPart.named(name: String) = this.name == name || this.name == "$name[]"

    companion object {
        private val PARAMETER = Regex("""; *(\w+)="([^"]*)"""")
        private const val WINDOW = 1024 * 1024
        private val HEAD_END = "\r\n\r\n".encodeToByteArray()

        /** Reads the form in [content], whose fields are parted by [boundary]; refused when it is cut short. */
        fun read(content: Content, boundary: String): FormData {
            val delimiter = "--$boundary".encodeToByteArray()
            val between = "\r\n--$boundary".encodeToByteArray()
            val parts = mutableListOf<FormPart>()
            var start = delimiter.size.toLong()
            if (boundary.isEmpty() || content.indexOf(delimiter, 0) != 0L) throw malformed()
            while (content.slice(start, minOf(2, content.size - start)).text() == "\r\n") {
                val head = content.indexOf(HEAD_END, start) ?: throw malformed()
                val body = head + HEAD_END.size
                val end = content.indexOf(between, body - 2) ?: throw malformed()
                parts += part(content.slice(start, head - start).text(), content.slice(body, maxOf(0, end - body)))
                start = end + between.size
            }
            if (content.slice(start, minOf(2, content.size - start)).text() != "--") throw malformed()
            return FormData(parts)
        }

        private fun part(head: String, content: Content): FormPart {
            val lines = head.lines().associate { it.substringBefore(':').trim().lowercase() to it.substringAfter(':') }
            val parameters = PARAMETER.findAll(lines["content-disposition"].orEmpty())
                .associate { it.groupValues[1] to it.groupValues[2] }
            val name = parameters["name"] ?: throw malformed()
            return FormPart(name, parameters["filename"], lines["content-type"]?.trim(), content)
        }

        private fun malformed() = Refusal("We could not parse the multipart form of your request.")

        /** Where [what] begins, at or after [from]; null when nowhere. */
        private fun Content.indexOf(what: ByteArray, from: Long): Long? {
            val window = ByteBuffer.allocate(WINDOW)
            var at = from
            while (at + what.size <= size) {
                val count = read(at, window.clear())
                val found = window.array().indexOf(what, count)
                if (found >= 0) return at + found
                at += count - what.size + 1
            }
            return null
        }

        private fun ByteArray.indexOf(what: ByteArray, count: Int): Int {
            for (start in 0..count - what.size) {
                if (this[start] == what[0] && what.indices.all { this[start + it] == what[it] }) return start
            }
            return -1
        }
    }
}

/** One field; [fileName] is null for one that is no file. */
internal class FormPart(val name: String, val fileName: String?, val contentType: String?, val content: Content)
