package dev.parley.testkit.engines

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** `/engines`: the four models that there were at first. */
internal class EnginesArea : Area {
    private val engines = listOf("ada", "babbage", "curie", "davinci").associateWith(::engine)

    override val routes: List<Route> = listOf(
        Route("GET", "/engines") { Reply.json(200, list().toString()) },
        Route("GET", "/engines/{engine}") { Reply.json(200, find(it).toString()) },
    )

    private fun list() = buildJsonObject {
        put("object", "list")
        put("data", JsonArray(engines.values.toList()))
    }

    private fun find(call: Call): JsonObject = engines[call.path("engine")] ?: throw Refusal(
        "No engine with that ID: ${call.path("engine")}",
        param = "engine",
        status = 404,
    )

    private fun engine(id: String) = buildJsonObject {
        put("id", id)
        put("object", "engine")
        put("owner", "openai")
        put("ready", true)
        for (unsaid in UNSAID) put(unsaid, JsonNull)
    }

    private companion object {
        val UNSAID = listOf("created", "max_replicas", "permissions", "ready_replicas", "replicas")
    }
}
