package dev.parley.testkit.service

/** Splits a text into words, each with the space before it: the fake's idea of tokens. Joined they are [text] again. */
internal fun wordsOf(text: String): List<String> = WORD.findAll(text).map { it.value }.toList()

private val WORD = Regex("\\s*\\S+|\\s+$")
