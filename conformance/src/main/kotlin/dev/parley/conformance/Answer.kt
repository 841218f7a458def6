package dev.parley.conformance

/** Which answer the judge is asked for. */
internal class Answer private constructor(val variant: String, private val seed: Int, private val extra: Boolean) {
    val isExample: Boolean get() = variant.startsWith("example")

    /** Whether it is certain to be as the description says, and no more. */
    val isDescribed: Boolean get() = !isExample && !extra

    val headers: Map<String, String> get() =
        mapOf("x-judge-variant" to variant, "x-judge-seed" to seed.toString()) +
            if (extra) mapOf("x-judge-extra" to "1") else emptyMap()

    override fun toString() = variant + if (extra) " with unknown members" else ""

    companion object {
        private val GENERATED = listOf("minimal", "maximal", "nulls", "random")
        private val ALL = listOf("example", "example-raw") + GENERATED

        /** Each kind in turn, and every second time with members that nobody knows. */
        fun of(seed: Int) = Answer(ALL[seed % ALL.size], seed, seed / ALL.size % 2 == 1)

        fun generated(seed: Int) = Answer(GENERATED[seed % GENERATED.size], seed, extra = false)
    }
}
