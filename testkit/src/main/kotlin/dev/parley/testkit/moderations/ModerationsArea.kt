package dev.parley.testkit.moderations

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.emptyArray
import dev.parley.testkit.service.members
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wrongType
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** `/moderations`: flags texts, and addresses of images, that hold words such as `kill`. */
internal class ModerationsArea : Area {
    private var made = 0

    override val routes: List<Route> = listOf(Route("POST", "/moderations", ::create))

    private fun create(call: Call): Reply {
        val request = call.json()
        val judgements = judgementsOf(request["input"] ?: throw missing("input"))
        val answer = buildJsonObject {
            put("id", "modr-fake${++made}")
            put("model", request.text("model") ?: "omni-moderation-latest")
            put("results", JsonArray(judgements.map { it.json() }))
        }
        return Reply.json(200, answer.toString())
    }

    /** One judgement a text, or one of all parts together. */
    private fun judgementsOf(input: JsonElement): List<Judgement> = when {
        input !is JsonArray -> listOf(Judgement(text(input), ""))
        input.isEmpty() -> throw emptyArray("input")
        input.all { it is JsonObject } -> listOf(together(input.filterIsInstance<JsonObject>()))
        else -> input.map { Judgement(text(it), "") }
    }

    private fun together(parts: List<JsonObject>) = Judgement(
        text = parts.mapNotNull { it.text("text") }.joinToString(" "),
        image = parts.mapNotNull { it.members("image_url")?.text("url") }.joinToString(" "),
    )

    private fun text(input: JsonElement): String = (input as? JsonPrimitive)?.takeIf { it.isString }?.content
        ?: throw wrongType("input", "a string, an array of strings or an array of objects", input)
}
