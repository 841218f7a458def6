package dev.parley.testkit.completions

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.requireAtLeastOne
import dev.parley.testkit.service.requireModel
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import java.time.InstantSource

/** `/completions`, and the same by engine: goes on with every prompt in the same words, plain or streamed. */
internal class CompletionsArea(private val clock: InstantSource, private val wordDelay: Duration) : Area {
    private var made = 0

    override val routes: List<Route> = listOf(
        Route("POST", "/completions", ::create),
        Route("POST", "/engines/{model}/completions", ::createByEngine),
    )

    private fun create(call: Call): Reply {
        val request = call.json()
        request.requireModel()
        return reply(request, request.text("model").orEmpty())
    }

    private fun createByEngine(call: Call): Reply {
        val request = call.json()
        if ("model" in request) throw Refusal("Cannot specify both model and engine", "model")
        return reply(request, call.path("model"))
    }

    private fun reply(request: JsonObject, model: String): Reply {
        request.requireAtLeastOne("n")
        val prompt = Prompt(request)
        val completion = Completion("cmpl-fake${++made}", model, prompt, clock.instant())
        return if (prompt.streams) stream(completion) else Reply.json(200, completion.json().toString())
    }

    private fun stream(completion: Completion): Reply =
        Reply.events(EventStream.of(completion.pieces().map { it.toString() }).every(wordDelay).done())
}
