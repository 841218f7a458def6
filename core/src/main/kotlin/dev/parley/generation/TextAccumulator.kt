package dev.parley.generation

/** Puts the pieces of a text together; no text at all as long as there was none. */
internal class TextAccumulator {
    private var text: StringBuilder? = null

    fun add(piece: String?) {
        if (piece != null) text = (text ?: StringBuilder()).append(piece)
    }

    fun text(): String? = text?.toString()
}
