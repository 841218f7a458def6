package dev.parley.testkit.responses

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import dev.parley.testkit.conversations.KeptConversations
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.members
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Duration
import java.time.InstantSource
import java.util.Base64

/** `/responses`: makes responses, plain, streamed or in the background, and remembers those that are to be stored. */
internal class ResponsesArea(
    private val items: Items,
    private val conversations: KeptConversations,
    private val clock: InstantSource,
    private val wordDelay: Duration,
) : Area {
    private val stored = linkedMapOf<String, FakeResponse>()
    private var made = 0

    override val routes: List<Route> = listOf(
        Route("POST", "/responses", ::create),
        Route("POST", "/responses/input_tokens", ::count),
        Route("POST", "/responses/compact", ::compact),
        Route("GET", "/responses/{id}", ::retrieve),
        Route("DELETE", "/responses/{id}", ::delete),
        Route("POST", "/responses/{id}/cancel", ::cancel),
        Route("GET", "/responses/{id}/input_items", ::inputItems),
    )

    private fun create(call: Call): Reply {
        val prompt = prompt(call.json())
        checkCalls(prompt)
        val conversation = conversationOf(prompt.json)
        val id = "resp_fake${++made}"
        val response = FakeResponse(id, prompt, ResponseAnswer(prompt, items), conversation, clock)
        if (prompt.isStored) stored[id] = response
        conversation?.let { conversations.add(it, prompt.input + response.answer.output) }
        return if (prompt.streams) stream(response, after = -1) else json(response.json())
    }

    private fun prompt(request: JsonObject): ResponsePrompt {
        checkResponse(request)
        return ResponsePrompt(request, items.of(request["input"]), context(request))
    }

    private fun context(request: JsonObject): List<JsonObject> {
        val previous = request.text("previous_response_id")
        if (previous != null) return (stored[previous] ?: throw lost(previous)).items
        return conversationOf(request)?.let(conversations::items).orEmpty()
    }

    private fun lost(previous: String) = Refusal(
        "Previous response with id '$previous' not found.",
        "previous_response_id",
        "previous_response_not_found",
    )

    private fun conversationOf(request: JsonObject): String? =
        request.text("conversation") ?: request.members("conversation")?.text("id")

    private fun retrieve(call: Call): Reply {
        val response = find(call)
        if (call.request.queryParameter("stream") != "true") return json(response.json())
        if (!response.prompt.isBackground) throw Refusal("Response '${response.id}' was not made in the background.")
        return stream(response, call.request.queryParameter("starting_after")?.toIntOrNull() ?: -1)
    }

    private fun stream(response: FakeResponse, after: Int): Reply {
        val events = ResponseEvents(response).all().drop(after + 1)
        val stream = events.fold(EventStream.of()) { all, (name, event) -> all.event(name, event.toString()) }
        return Reply.events(stream.every(wordDelay))
    }

    private fun delete(call: Call): Reply {
        val id = find(call).id
        stored -= id
        return json(
            buildJsonObject {
                put("id", id)
                put("object", "response")
                put("deleted", true)
            },
        )
    }

    private fun cancel(call: Call): Reply {
        val response = find(call)
        if (!response.prompt.isBackground) throw Refusal("Only responses made in the background can be cancelled.")
        response.cancel()
        return json(response.json())
    }

    private fun inputItems(call: Call): Reply {
        val input = find(call).run { prompt.context + prompt.input }
        val newestFirst = call.request.queryParameter("order") == null
        return json(Page(if (newestFirst) input.asReversed() else input, call.request).json())
    }

    private fun count(call: Call): Reply {
        val request = call.json()
        val prompt = ResponsePrompt(request, items.of(request["input"]), context(request))
        return json(
            buildJsonObject {
                put("object", "response.input_tokens")
                put("input_tokens", prompt.tokens)
            },
        )
    }

    /** What the user said stays; all else goes into one item, which nobody is to read. */
    private fun compact(call: Call): Reply {
        val prompt = prompt(call.json())
        val (said, rest) = (prompt.context + prompt.input).partition { it.text("role") == "user" }
        val response = FakeResponse("resp_fake${++made}", prompt, ResponseAnswer(prompt, items), null, clock)
        return json(
            buildJsonObject {
                put("id", response.id)
                put("object", "response.compaction")
                put("created_at", clock.instant().epochSecond)
                put("output", JsonArray(said + items.keep(listOf(compaction(rest)))))
                put("usage", response.usage())
            },
        )
    }

    private fun compaction(items: List<JsonObject>) = buildJsonObject {
        put("id", this@ResponsesArea.items.newId("compaction"))
        put("type", "compaction")
        put("encrypted_content", Base64.getEncoder().encodeToString(items.toString().encodeToByteArray()))
    }

    private fun find(call: Call): FakeResponse = stored[call.path("id")]
        ?: throw Refusal("Response with id '${call.path("id")}' not found.", status = 404)

    private fun json(body: JsonObject) = Reply.json(200, body.toString())
}
