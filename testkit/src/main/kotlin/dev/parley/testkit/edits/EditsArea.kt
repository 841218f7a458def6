package dev.parley.testkit.edits

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.number
import dev.parley.testkit.service.requireAtLeastOne
import dev.parley.testkit.service.requireModel
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/** `/edits`: finds nothing to change, and ends the text with a line break as the service did. */
internal class EditsArea(private val clock: InstantSource) : Area {
    override val routes: List<Route> = listOf(Route("POST", "/edits") { Reply.json(200, edit(it.json()).toString()) })

    private fun edit(request: JsonObject): JsonObject {
        request.requireModel()
        request.requireAtLeastOne("n")
        val instruction = request.text("instruction") ?: throw missing("instruction")
        val input = request.text("input").orEmpty()
        val n = request.number("n") ?: 1
        return buildJsonObject {
            put("object", "edit")
            put("created", clock.instant().epochSecond)
            put("choices", JsonArray(List(n) { choice(it, input + "\n") }))
            put("usage", usage(wordsOf(input).size + wordsOf(instruction).size, wordsOf(input).size * n))
        }
    }

    private fun choice(index: Int, text: String) = buildJsonObject {
        put("text", text)
        put("index", index)
    }

    private fun usage(prompt: Int, completion: Int) = buildJsonObject {
        put("prompt_tokens", prompt)
        put("completion_tokens", completion)
        put("total_tokens", prompt + completion)
    }
}
