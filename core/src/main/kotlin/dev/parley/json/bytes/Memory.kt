package dev.parley.json.bytes

/** What is remembered of the texts and numbers at one place. */
internal open class Memory {
    @JvmField var memo: Memo? = null

    /** The number that stood here, with the byte after it. */
    @JvmField var number: Memo? = null

    /** How often something else than before stood here. */
    @JvmField var misses: Int = 0

    /** Whether this place is taken to have something new each time. */
    val isFickle: Boolean get() = misses >= MAX_MISSES

    private companion object {
        const val MAX_MISSES = 8
    }
}

/** A short string seen before, its bytes with the quote that ends it, and what was made of it. */
internal class Memo(@JvmField val bytes: ByteArray, @JvmField val text: String) {
    @JvmField var maker: Any? = null

    @JvmField var made: Any? = null
}
