package dev.parley.batches

import dev.parley.DecodingException
import dev.parley.RequestOptions
import dev.parley.files.Files
import dev.parley.http.Transport
import dev.parley.json.Extra
import dev.parley.json.RawJson
import dev.parley.json.RawJsonSerializer
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Reads a file of results or errors, a line at a time: one that cannot be read is an item like the others. */
internal class BatchResultFile<T : Any>(private val kind: BatchKind<*, T>, private val transport: Transport) {
    private val json = transport.json

    fun read(fileId: String, options: RequestOptions): Flow<BatchResult<T>> =
        Files(transport).content(fileId, options).chunks().lines().map(::result)

    private fun result(bytes: ByteArray): BatchResult<T> {
        val line = decoded { json.decode(Line.serializer(), bytes) } ?: return Line().unreadable(bytes)
        return decoded { line.result() } ?: line.unreadable(bytes)
    }

    /** What [decode] gives; `null` when that is not the JSON that was expected. */
    private inline fun <D> decoded(decode: () -> D): D? = try {
        decode()
    } catch (_: IllegalArgumentException) {
        null
    }

    private fun Line.result(): BatchResult<T>? {
        val failed = error(error) ?: response?.error()
        val value = if (failed == null) response?.value() else null
        if (failed == null && value == null) return null
        return BatchResult(customId, value, failed, response?.statusCode, response?.requestId, null, extra)
    }

    private fun Line.unreadable(bytes: ByteArray): BatchResult<T> {
        val id = response?.requestId
        val text = bytes.decodeToString()
        val failure = DecodingException("a line of the batch's results is not the JSON that was expected", text, id)
        return BatchResult(customId, null, null, response?.statusCode, id, failure, extra)
    }

    private fun Response.value(): T = json.decode(kind.result, body.bytes)

    /** Why there is no result; a body that is nothing but an error is none, whatever its status. */
    private fun Response.error(): BatchResultError? {
        val succeeded = statusCode == null || statusCode in 200..299
        if (succeeded && !body.holdsOnly("error")) return null
        val element = json.decode(JsonElement.serializer(), body.bytes)
        return error((element as? JsonObject)?.get("error")) ?: error(element) ?: BatchResultError()
    }

    private fun error(element: JsonElement?): BatchResultError? = when (element) {
        null, is JsonNull -> null
        is JsonObject -> json.decodeElement(BatchResultError.serializer(), element)
        is JsonPrimitive -> BatchResultError(element.content)
        is JsonArray -> BatchResultError(element.toString())
    }

    @Serializable
    private class Line(
        val id: String = "",
        @SerialName("custom_id") val customId: String = "",
        val response: Response? = null,
        val error: JsonElement? = null,
        val extra: Extra = Extra.NONE,
    )

    @Serializable
    private class Response(
        @Serializable(with = RawJsonSerializer::class) val body: RawJson = RawJson.NULL,
        @SerialName("status_code") val statusCode: Int? = null,
        @SerialName("request_id") val requestId: String? = null,
    )
}
