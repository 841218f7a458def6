package dev.parley.json

import dev.parley.json.bytes.COLON
import dev.parley.json.bytes.COMMA
import dev.parley.json.bytes.JsonOutput
import dev.parley.json.bytes.JsonScanner
import dev.parley.json.bytes.JsonTexts
import kotlinx.serialization.json.JsonElement

/** One object or list that is being written: which names its members have, and which of them are there already. */
internal class Written(private val output: JsonOutput) {
    lateinit var shape: Shape

    /** Members that replace those of the same name. */
    private var more: Map<String, JsonElement> = emptyMap()

    /** Where the first member begins. */
    private var start = 0

    /** The tags of the unions that it is a variant of; the outermost one's comes first. */
    private var tags: Tag? = null

    /** The index of the member that was begun last. */
    var at = 0

    /** The way to that member. */
    val step: String
        get() = when {
            shape.isClass -> ".${shape.nameAt(at)}"
            shape.isList -> "[$at]"
            else -> "[]"
        }

    fun begin(shape: Shape, tag: Tag?, more: Map<String, JsonElement>) {
        this.shape = shape
        this.more = more
        start = output.size
        tags = null
        var next = tag
        while (next != null) {
            tags = Tag(next.name, next.text, tags)
            next = next.outer
        }
        if (tags != null) writeTags(describedOnes = false)
    }

    fun end() {
        if (tags != null) writeTags(describedOnes = true)
        if (!shape.isList) more.forEach(::member)
    }

    /** Writes the name of the member at [index]; `false` if that is not to be written. */
    fun member(index: Int): Boolean {
        if (more.isNotEmpty() && shape.nameAt(index) in more) return false
        name(shape.written[index])
        return true
    }

    fun extra(extra: Extra) {
        if (extra.isEmpty()) return
        for ((name, value) in extra.json) {
            if (name !in more && !isWritten(name)) member(name, value)
        }
    }

    private fun member(name: String, value: JsonElement) {
        name(Shape.writtenName(name))
        output.element(value)
    }

    private fun name(written: ByteArray) = output.raw(written, if (output.size == start) 1 else 0)

    private fun writeTags(describedOnes: Boolean) {
        var tag = tags
        while (tag != null) {
            if (shape.isNamed(tag.name) == describedOnes && tag.name !in more && !(describedOnes && has(tag.name))) {
                name(Shape.writtenName(tag.name))
                output.text(tag.text.orEmpty())
            }
            tag = tag.outer
        }
    }

    private fun isWritten(name: String): Boolean = Tag.isAmong(tags, name) || (shape.isNamed(name) && has(name))

    /** Whether the member called [name] is written already. */
    private fun has(name: String): Boolean {
        val scanner = JsonScanner().also { it.open(output.bytes, start, output.size) }
        val texts = JsonTexts(scanner)
        while (scanner.at < scanner.end) {
            if (texts.name() == name) return true
            scanner.take(COLON)
            scanner.skip(0)
            scanner.takeIf(COMMA)
        }
        return false
    }
}
