package dev.parley.http.errors

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.MissingFieldException

/** Says what is wrong with an answer without quoting it, for it may hold a user's words. */
internal object DecodingFailures {
    @OptIn(ExperimentalSerializationApi::class)
    fun describe(contentType: String, text: String, failure: IllegalArgumentException?): String = when {
        text.isBlank() -> "the answer is empty"

        failure is MissingFieldException -> "the answer lacks ${failure.missingFields.joinToString()}${place(failure)}"

        text.trimStart().first() !in "{[" -> "the answer is not JSON; its content type is ${contentType.ifEmpty {
            "not given"
        }}"

        else -> "the answer is not the JSON that was expected${place(failure)}"
    }

    private fun place(failure: IllegalArgumentException?): String =
        PATH.find(failure?.message.orEmpty())?.let { ", at ${it.groupValues[1]}" }.orEmpty()

    private val PATH = Regex("""at path:? (\$[\w.\[\]]*)""")
}
