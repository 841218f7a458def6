package dev.parley.conformance

import dev.parley.Engine
import dev.parley.OpenAIConfig
import dev.parley.bridge.AssistantsBridge
import dev.parley.conformance.Findings.Kind
import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.CarrierProvider
import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.carrier.Reply
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import java.net.URI
import java.util.concurrent.ConcurrentLinkedQueue

/** What lies beneath the bridge of assistants, and has the judge look at what the bridge asks of the service. */
internal class Beneath(private val judge: Judge) {
    private val asked = ConcurrentLinkedQueue<Asked>()

    /** An engine of the bridge. */
    val engine: Engine = AssistantsBridge().over(Engine.OK_HTTP.beneath(::provider))

    /** How many requests were looked at. */
    var requests = 0
        private set

    private val operations = judge.operations.map { (key, id) ->
        key.split("{}").joinToString("[^/]+", transform = Regex::escape).toRegex() to id
    }

    /** Adds what is wrong with the requests since it was last asked. */
    fun look(findings: Findings) = generateSequence(asked::poll).forEach { look(it, findings) }

    private fun look(asked: Asked, findings: Findings) {
        requests++
        val operation = operations.firstOrNull { (key, _) -> key.matches(asked.key) }?.second
        if (operation == null) return findings.add(Kind.VIOLATION, asked.key, "is not described")
        val body = asked.body ?: return
        judge.issues(Place.request(operation, "application/json"), body)
            .forEach { findings.add(Kind.VIOLATION, operation, it) }
    }

    private fun provider(service: CarrierProvider) = object : CarrierProvider by service {
        override fun open(config: OpenAIConfig, host: String): Carrier =
            Watched(service.open(config, host), config.baseUrl)
    }

    private inner class Watched(private val service: Carrier, private val base: String) : Carrier by service {
        override suspend fun <T> exchange(request: CarrierRequest, read: suspend (Reply) -> T): T {
            val body = request.content?.takeIf { it.mediaType == "application/json" }?.bytes
            asked += Asked(
                "${request.method} ${URI(request.url.removePrefix(base)).path}",
                body?.let { Json.parseToJsonElement(it.decodeToString()) },
            )
            return service.exchange(request, read)
        }
    }

    private class Asked(val key: String, val body: JsonElement?)
}
