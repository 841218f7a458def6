package dev.parley.testkit.batches

import dev.parley.testkit.Reply
import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.Router
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import java.time.InstantSource

/** `/batches`: answers the requests of a file by the areas of [router], and writes the answers to files. */
internal class BatchesArea(
    private val files: StoredFiles,
    private val clock: InstantSource,
    private val router: Router,
) : Area {
    private val batches = linkedMapOf<String, Batch>()

    override val routes: List<Route> = listOf(
        Route("POST", "/batches", ::create),
        Route("GET", "/batches", ::list),
        Route("GET", "/batches/{id}") { reply(find(it)) },
        Route("POST", "/batches/{id}/cancel") { call -> reply(find(call).apply { cancel(clock.instant()) }) },
    )

    private fun create(call: Call): Reply {
        val request = call.json()
        for (member in REQUIRED) request.text(member) ?: throw missing(member)
        if (request.text("completion_window") != "24h") throw Refusal("Invalid window.", "completion_window")
        val lines = BatchLines(input(request), request.text("endpoint").orEmpty(), router, clock)
        val batch = Batch("batch_fake${batches.size + 1}", request, clock.instant(), lines, files)
        batches[batch.id] = batch
        return reply(batch)
    }

    private fun input(request: JsonObject): String {
        val id = request.text("input_file_id").orEmpty()
        if (files.find(id).text("purpose") != "batch") throw Refusal("$id is not for batches.", "input_file_id")
        return files.content(id).text()
    }

    private fun list(call: Call): Reply {
        val newestFirst = batches.values.reversed().onEach { it.advance(clock.instant()) }
        return Reply.json(200, Page(newestFirst.map { it.json() }, call.request).json().toString())
    }

    private fun find(call: Call): Batch = batches[call.path("id")]?.also { it.advance(clock.instant()) }
        ?: throw Refusal("No batch found with id '${call.path("id")}'.", status = 404)

    private fun reply(batch: Batch) = Reply.json(200, batch.json().toString())

    private companion object {
        val REQUIRED = listOf("input_file_id", "endpoint", "completion_window")
    }
}
