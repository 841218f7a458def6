package dev.parley.json.bytes

/** What is remembered of the texts at one place. */
internal open class Memory {
    @JvmField var memo: Memo? = null

    /** How often another text than before stood here. */
    @JvmField var misses: Int = 0
}

/** A short string seen before, its bytes with the quote that ends it, and what was made of it. */
internal class Memo(@JvmField val bytes: ByteArray, @JvmField val text: String) {
    @JvmField var maker: Any? = null

    @JvmField var made: Any? = null
}
