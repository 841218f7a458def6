package dev.parley.testkit.finetunes

import dev.parley.testkit.Reply
import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.finetuning.TuningJob
import dev.parley.testkit.finetuning.TuningJobs
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** `/fine-tunes`: the jobs of `/fine_tuning`, told as they were at first. */
internal class FineTunesArea(private val jobs: TuningJobs, private val files: StoredFiles) : Area {
    override val routes: List<Route> = listOf(
        Route("POST", "/fine-tunes", ::create),
        Route("GET", "/fine-tunes") { reply(list(jobs.all.map(::json))) },
        Route("GET", "/fine-tunes/{id}") { reply(json(jobs.find(it.path("id")))) },
        Route("POST", "/fine-tunes/{id}/cancel") { reply(json(jobs.change(it.path("id"), TuningJob::cancel))) },
        Route("GET", "/fine-tunes/{id}/events") { reply(list(events(jobs.find(it.path("id"))))) },
    )

    private fun create(call: Call): Reply {
        val request = mapOf<String, JsonElement>("model" to JsonPrimitive("curie")) + call.json()
        return reply(json(jobs.create(JsonObject(request), "ft")))
    }

    private fun reply(body: JsonObject) = Reply.json(200, body.toString())

    private fun list(data: List<JsonObject>) = buildJsonObject {
        put("object", "list")
        put("data", JsonArray(data))
    }

    private fun json(job: TuningJob) = buildJsonObject {
        put("object", "fine-tune")
        put("id", job.id)
        put("model", job.request["model"] ?: JsonNull)
        put("created_at", job.created.epochSecond)
        put("updated_at", job.changed.epochSecond)
        put("status", STATUSES[job.status] ?: job.status)
        put("fine_tuned_model", job.model.takeIf { job.status == "succeeded" })
        put("hyperparams", hyperparameters(job.request))
        put("organization_id", "org-fake")
        put("training_files", filesOf(job.request.text("training_file")))
        put("validation_files", filesOf(job.request.text("validation_file")))
        put("result_files", filesOf(job.resultFile))
        put("events", JsonArray(events(job)))
    }

    private fun hyperparameters(request: JsonObject) = buildJsonObject {
        put("n_epochs", request["n_epochs"] ?: JsonPrimitive(4))
        put("batch_size", request["batch_size"] ?: JsonNull)
        put("learning_rate_multiplier", request["learning_rate_multiplier"] ?: JsonNull)
        put("prompt_loss_weight", request["prompt_loss_weight"] ?: JsonPrimitive(0.01))
    }

    private fun filesOf(id: String?) = JsonArray(listOfNotNull(id).map(files::find))

    private fun events(job: TuningJob) = job.events.map { event ->
        JsonObject(event.filterKeys { it in EVENT } + ("object" to JsonPrimitive("fine-tune-event")))
    }

    private companion object {
        val STATUSES = mapOf("validating_files" to "pending", "queued" to "pending", "paused" to "pending")
        val EVENT = listOf("created_at", "level", "message")
    }
}
