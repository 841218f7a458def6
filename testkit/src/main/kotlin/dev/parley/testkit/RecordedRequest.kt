package dev.parley.testkit

import dev.parley.testkit.service.decodeQuery
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import java.time.Instant

/**
 * A request as the fake received it. `toString` shows neither headers nor body.
 *
 * @property method in capitals, such as `POST`.
 * @property path still percent-encoded, without the query: `/v1/chat/completions`.
 * @property query what follows the `?`, still percent-encoded; null when there is none.
 * @property headers the values of each header, under its name in lower case.
 * @property bodyLength bytes of the body that arrived, of which only the first 1 MB (1,048,576 bytes) are kept.
 * @property isComplete false when the client left, or was answered, before the whole body had arrived.
 * @property receivedAt when the body was complete, by the clock of the fake.
 */
public class RecordedRequest internal constructor(
    @get:JvmName("method")
    public val method: String,
    @get:JvmName("path")
    public val path: String,
    @get:JvmName("query")
    public val query: String?,
    @get:JvmName("headers")
    public val headers: Map<String, List<String>>,
    private val kept: ByteArray,
    @get:JvmName("bodyLength")
    public val bodyLength: Long,
    @get:JvmName("isComplete")
    public val isComplete: Boolean,
    @get:JvmName("receivedAt")
    public val receivedAt: Instant,
) {
    private val parameters: List<Pair<String, String>> =
        query.orEmpty().split('&').filter { it.isNotEmpty() }.map(::parameter)

    /** The first bytes of the body, at most 1 MB; a copy. */
    @get:JvmName("body")
    public val body: ByteArray
        get() = kept.copyOf()

    /** [body] read as UTF-8. */
    @get:JvmName("bodyText")
    public val bodyText: String
        get() = kept.decodeToString()

    /**
     * The body as a JSON object.
     *
     * @throws IllegalArgumentException when the body, as far as it was kept, is no JSON object.
     */
    @get:JvmName("json")
    public val json: JsonObject by lazy { Json.parseToJsonElement(bodyText).jsonObject }

    /** The first value of the header [name], in whatever case; null when it was not sent. */
    public fun header(name: String): String? = headers[name.lowercase()]?.firstOrNull()

    /** The first value of the query parameter [name], decoded; null when it was not sent. */
    public fun queryParameter(name: String): String? = queryParameters(name).firstOrNull()

    /** All values of the query parameter [name], decoded, in the order sent. */
    public fun queryParameters(name: String): List<String> = parameters.filter { it.first == name }.map { it.second }

    internal fun parametersLike(pattern: Regex): List<Pair<String, String>> =
        parameters.mapNotNull { (name, value) -> pattern.matchEntire(name)?.let { it.groupValues[1] to value } }

    override fun toString(): String = "$method $path ($bodyLength bytes)"

    private fun parameter(text: String) =
        decodeQuery(text.substringBefore('=')) to decodeQuery(text.substringAfter('=', ""))
}
