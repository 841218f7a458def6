package dev.parley.bridge.runs

import dev.parley.ConnectionException
import dev.parley.bridge.call.BridgeAnswer
import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Given
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.shown
import dev.parley.bridge.json.id
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonObject

/** The events of a run, made of those of the response that carries it, as they come. */
internal class RunStream(
    private val runs: Runs,
    private val call: Call,
    private val run: JsonObject,
    private val before: JsonObject?,
    private val first: ((String, JsonObject) -> Unit) -> Unit,
) : Given {
    private val told = StringBuilder()
    private val progress = runs.progress(run, ::tell)
    private val deltas = StreamedDeltas(progress, ::tell)
    private var opened = false
    private var ended = false

    override suspend fun <T> give(read: suspend (BridgeAnswer) -> T): T {
        val refusal = try {
            return call.service.open("/responses", run.request.with("stream" to true)) { reply ->
                opened = true
                val events = ResponseEvents(reply)
                first(::tell)
                read(BridgeAnswer.events { next(events) })
            }
        } catch (refusal: Refusal) {
            if (opened) throw refusal
            refusal
        } catch (broken: ConnectionException) {
            if (!opened) runs.takeBack(run, before)
            throw broken
        }
        runs.takeBack(run, before)
        return refusal.give(read)
    }

    /** What there is to tell, as soon as there is something; `null` at the end. */
    private suspend fun next(events: ResponseEvents): ByteArray? {
        while (told.isEmpty()) {
            if (ended) return null
            take(events.next() ?: return null)
        }
        return told.toString().encodeToByteArray().also { told.clear() }
    }

    private suspend fun take(event: ResponseEvent) {
        progress.now = runs.now()
        when (event.name) {
            "response.created" -> carriedBy(event.response.id)
            "response.in_progress" -> progress.started()
            "response.output_item.added" -> progress.begin(event.item)
            "response.output_item.done" -> progress.finish(event.item)
            "response.completed", "response.incomplete", "response.failed", "response.cancelled" -> end(event.response)
            "error" -> end(event.failure)
            else -> deltas.take(event)
        }
    }

    private suspend fun carriedBy(response: String) {
        runs.carriedBy(run, response)
        progress.carriedBy(response)
    }

    private suspend fun end(response: JsonObject) {
        progress.end(response)
        runs.keep(progress)
        told.append("event: done\ndata: [DONE]\n\n")
        ended = true
    }

    private fun tell(name: String, json: JsonObject) {
        told.append("event: ").append(name).append("\ndata: ").append(call.shown(json)).append("\n\n")
    }
}
