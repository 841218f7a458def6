package dev.parley.http

import dev.parley.ListRequest
import dev.parley.annotation.InternalParleyApi
import dev.parley.json.JsonBytes
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.json.JsonElement

/**
 * One call of the API: the verb, the path below the base URL, the query and the body. It holds nothing of who calls or
 * where to, so that it can be sent again.
 */
@InternalParleyApi
public class ApiCall private constructor(
    internal val method: String,
    internal val path: String,
    internal val query: List<Pair<String, String>>,
    private val body: CallBody?,
    internal val beta: String? = null,
    internal val address: PublicAddress? = null,
) {
    /** Whether sending it twice is the same as sending it once. */
    internal val idempotent: Boolean get() = method == GET || method == DELETE

    /** This call with parameters in its query; those that are `null` are left out. */
    public fun query(vararg parameters: Pair<String, Any?>): ApiCall = ApiCall(
        method,
        path,
        query + parameters.mapNotNull { (name, value) ->
            value?.let { name to it.toString() }
        },
        body,
        beta,
    )

    /** This call, as one of the beta [version], such as `assistants=v2`, unless the settings name another. */
    public fun beta(version: String): ApiCall = ApiCall(method, path, query, body, version)

    /** This call, for the part of a list that [request] asks for. */
    public fun query(request: ListRequest): ApiCall =
        query("limit" to request.limit, "after" to request.after, "order" to request.order)

    /** This call with one parameter a [metadata] entry, as `metadata[key]=value`. */
    public fun query(metadata: Map<String, String>?): ApiCall =
        query(*metadata.orEmpty().map { (key, value) -> "metadata[$key]" to value }.toTypedArray())

    /** This call, for the page that starts after [cursor]. */
    internal fun after(cursor: String): ApiCall =
        ApiCall(method, path, query.filterNot { (name, _) -> name == "after" } + ("after" to cursor), body, beta)

    /** What opens a WebSocket at the path and query of this call. */
    internal fun handshake(): ApiCall = ApiCall(GET, path, query, null, beta)

    /** The body to send, with [extra] members added; `null` for a call without a body. */
    internal fun encode(json: JsonBytes, extra: Map<String, JsonElement>): RequestBody? = body?.encode(json, extra)

    /** What an empty answer of success means, as JSON: that a deletion is done; nothing where it means nothing. */
    internal fun ifEmpty(): ByteArray =
        if (method == DELETE) DELETED.format(path.substringAfterLast('/')).encodeToByteArray() else ByteArray(0)

    override fun toString(): String = "$method $path"

    public companion object {
        private const val GET = "GET"
        private const val POST = "POST"
        private const val DELETE = "DELETE"
        private const val DELETED = """{"id":"%s","deleted":true}"""

        /** A `GET` of the path made of [segments]. */
        public fun get(vararg segments: String): ApiCall = of(GET, segments, null)

        /** A `GET` of what lies at [address], on whatever server: nothing of the client's settings is sent there. */
        public fun get(address: PublicAddress): ApiCall =
            ApiCall(GET, address.toString(), emptyList(), null, address = address)

        /** A `DELETE` of the path made of [segments]. */
        public fun delete(vararg segments: String): ApiCall = of(DELETE, segments, null)

        /** A `POST` of [value] as JSON to the path made of [segments]. */
        public fun <T> post(serializer: SerializationStrategy<T>, value: T, vararg segments: String): ApiCall =
            of(POST, segments, JsonBody(serializer, value))

        /** A `POST` of [text], which is of the [mediaType], to the path made of [segments]. */
        public fun text(text: String, mediaType: String, vararg segments: String): ApiCall =
            of(POST, segments, TextBody(text, mediaType))

        /** A `POST` without a body to the path made of [segments]. */
        public fun post(vararg segments: String): ApiCall = of(POST, segments, null)

        /** A `POST` of [value] as a form, whose files are its [dev.parley.FileSource]s, to the path made of [segments]. */
        public fun <T> form(serializer: SerializationStrategy<T>, value: T, vararg segments: String): ApiCall =
            of(POST, segments, Form(serializer, value))

        private fun of(method: String, segments: Array<out String>, body: CallBody?) =
            ApiCall(method, segments.joinToString("/", prefix = "/"), emptyList(), body)
    }
}

private interface CallBody {
    fun encode(json: JsonBytes, extra: Map<String, JsonElement>): RequestBody
}

private class JsonBody<T>(private val serializer: SerializationStrategy<T>, private val value: T) : CallBody {
    override fun encode(json: JsonBytes, extra: Map<String, JsonElement>): RequestBody =
        RequestBody.Bytes(json.encode(serializer, value, extra))
}

private class TextBody(private val text: String, private val mediaType: String) : CallBody {
    override fun encode(json: JsonBytes, extra: Map<String, JsonElement>): RequestBody =
        RequestBody.Bytes(text.encodeToByteArray(), mediaType)
}

private class Form<T>(private val serializer: SerializationStrategy<T>, private val value: T) : CallBody {
    override fun encode(json: JsonBytes, extra: Map<String, JsonElement>): RequestBody {
        val parts = mutableListOf<FormPart>()
        val form = FormEncoder(json.json, parts)
        serializer.serialize(form, value)
        parts.removeIf { it.name.substringBefore('[') in extra.keys }
        extra.forEach(form::add)
        return FormBody(parts)
    }
}
