package dev.parley.batches

import dev.parley.DecodingException
import dev.parley.RequestOptions
import dev.parley.files.Files
import dev.parley.http.Transport
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Reads a file of results or errors, a line at a time. */
internal class BatchResultFile<T : Any>(private val kind: BatchKind<*, T>, private val transport: Transport) {
    fun read(fileId: String, options: RequestOptions): Flow<BatchResult<T>> =
        Files(transport).content(fileId, options).chunks().lines().map(::result)

    private fun result(text: String): BatchResult<T> = try {
        result(transport.json.json.decodeFromString(Line.serializer(), text))
    } catch (_: IllegalArgumentException) {
        throw DecodingException("a line of the batch's answers is not the JSON that was expected", text, null)
    }

    private fun result(line: Line): BatchResult<T> {
        val answer = line.response ?: return BatchResult(line.customId, null, line.error ?: BatchResultError())
        val good = answer.statusCode in 200..299 && line.error == null
        return BatchResult(
            line.customId,
            if (good) transport.json.json.decodeFromJsonElement(kind.result, answer.body) else null,
            if (good) null else line.error ?: errorIn(answer.body),
            answer.statusCode,
            answer.requestId,
        )
    }

    private fun errorIn(body: JsonElement): BatchResultError = (body as? JsonObject)?.get("error")?.let { error ->
        transport.json.json.decodeFromJsonElement(BatchResultError.serializer(), error)
    } ?: BatchResultError()

    @Serializable
    private class Line(
        @SerialName("custom_id") val customId: String,
        val response: Answer? = null,
        val error: BatchResultError? = null,
    )

    @Serializable
    private class Answer(
        @SerialName("status_code") val statusCode: Int,
        val body: JsonElement,
        @SerialName("request_id") val requestId: String? = null,
    )
}
