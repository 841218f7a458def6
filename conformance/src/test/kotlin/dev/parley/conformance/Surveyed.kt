package dev.parley.conformance

/** One survey for all tests: it takes a while. */
internal object Surveyed {
    val survey: Survey by lazy(::Survey)
}
