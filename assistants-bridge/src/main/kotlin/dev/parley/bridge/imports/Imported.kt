package dev.parley.bridge.imports

import dev.parley.annotation.InternalParleyApi

/** What an import has brought that was not there before. */
@InternalParleyApi
public class Imported internal constructor() {
    public var assistants: Int = 0
        internal set
    public var threads: Int = 0
        internal set
    public var messages: Int = 0
        internal set

    private val left = linkedSetOf<String>()

    /** What could not be taken, or not all of it, in a sentence each. */
    public val notTaken: List<String> get() = left.toList()

    internal fun leave(sentence: String) {
        left += sentence
    }
}
