package dev.parley.bridge.call

import dev.parley.bridge.json.text
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

/**
 * A call on its way to what answers it.
 *
 * @property service The service, to be called in the caller's name.
 */
internal class Call(private val request: BridgeRequest, private val names: Map<String, String>, val service: Service) {
    /** The version of the API that the caller knows. */
    val version: Version = Version.of(request)

    /** The body; no members where there is none. */
    val json: JsonObject by lazy(LazyThreadSafetyMode.NONE) {
        if (request.body.isEmpty()) JsonObject(emptyMap()) else parsed()
    }

    /** What a name in the path stands for. */
    fun path(name: String): String = names.getValue(name)

    /** The first value of a parameter; `null` when it was not sent. */
    fun query(name: String): String? = request.query[name]?.firstOrNull()

    /** All values of a parameter that is a list. */
    fun queries(name: String): List<String> = request.query[name].orEmpty() + request.query["$name[]"].orEmpty()

    /** The text that the body must have by [param]. */
    fun required(param: String): String = json.text(param) ?: throw Refusal.missing(param)

    /** How long a page may be. */
    fun limit(): Int {
        val limit = query("limit") ?: return USUAL
        return limit.toIntOrNull()?.takeIf { it in 1..MOST } ?: throw Refusal.invalid("limit", limit)
    }

    private fun parsed(): JsonObject = try {
        Json.parseToJsonElement(request.body.decodeToString()) as? JsonObject ?: throw unreadable()
    } catch (e: SerializationException) {
        throw unreadable().also { it.addSuppressed(e) }
    }

    private fun unreadable() = Refusal.badRequest("We could not parse the JSON body of your request.")

    private companion object {
        private const val USUAL = 20
        private const val MOST = 100
    }
}
