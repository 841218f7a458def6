@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import dev.parley.json.bytes.MalformedJson
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.MissingFieldException
import kotlinx.serialization.SerializationException

/** Says what is wrong with a JSON text and where, without quoting it: it may hold a user's words. */
internal object JsonFailures {
    private const val KOTLINX_JSON = "kotlinx.serialization.json."
    private const val AT = " at path: "

    fun at(path: String, failure: IllegalArgumentException): SerializationException = when {
        failure is MissingFieldException -> missing(path, failure)

        failure.javaClass.name.startsWith(
            KOTLINX_JSON,
        ) -> SerializationException("not the JSON that is expected$AT$path")

        failure is MalformedJson -> SerializationException(failure.message + AT + path)

        failure is SerializationException -> SerializationException(failure.message.orEmpty() + AT + path, failure)

        else -> SerializationException("a value is refused by its type$AT$path", failure)
    }

    @Suppress("DEPRECATION_ERROR") // Newer versions want a name, which 1.8 does not take.
    private fun missing(path: String, failure: MissingFieldException) = MissingFieldException(
        failure.missingFields,
        "missing: ${failure.missingFields.joinToString()}$AT$path",
        failure,
    )

    /** The members and positions in [frames], from the outermost. Keys of maps are not told. */
    fun path(frames: List<Frame>): String = frames.joinToString(separator = "", prefix = "$") { frame ->
        val shape = frame.layout.shape
        when {
            shape.isList -> if (frame.count > 0) "[${frame.count - 1}]" else ""
            shape.isClass -> frame.here.takeIf { it.index >= 0 }?.let { ".${it.name}" }.orEmpty()
            else -> "[]"
        }
    }
}
