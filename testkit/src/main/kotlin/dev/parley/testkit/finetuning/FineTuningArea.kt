package dev.parley.testkit.finetuning

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.members
import dev.parley.testkit.service.number
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.InstantSource

/** `/fine_tuning`: jobs that go on by the clock, and what belongs to them. */
internal class FineTuningArea(private val jobs: TuningJobs, clock: InstantSource) : Area {
    override val routes: List<Route> = listOf(
        Route("POST", "/fine_tuning/jobs") { reply(jobs.create(it.json(), "ftjob")) },
        Route("GET", "/fine_tuning/jobs", ::list),
        Route("GET", "/fine_tuning/jobs/{id}") { reply(find(it)) },
        Route("POST", "/fine_tuning/jobs/{id}/cancel") { reply(jobs.change(it.path("id"), TuningJob::cancel)) },
        Route("POST", "/fine_tuning/jobs/{id}/pause") { reply(jobs.change(it.path("id"), TuningJob::pause)) },
        Route("POST", "/fine_tuning/jobs/{id}/resume") { reply(jobs.change(it.path("id"), TuningJob::resume)) },
        Route("GET", "/fine_tuning/jobs/{id}/events") { page(find(it).events, it) },
        Route("GET", "/fine_tuning/jobs/{id}/checkpoints") { page(find(it).checkpoints, it) },
    ) + CheckpointPermissions(clock).routes + Graders().routes

    private fun find(call: Call) = jobs.find(call.path("id"))

    private fun list(call: Call): Reply {
        val without = call.request.queryParameter("metadata") == "null"
        val wanted = call.request.parametersLike(METADATA)
        val fitting = jobs.all.filter { job ->
            val metadata = job.request.members("metadata")
            (!without || metadata.isNullOrEmpty()) && wanted.all { (key, value) -> metadata?.text(key) == value }
        }
        return page(fitting.map(::json), call)
    }

    private fun page(oldestFirst: List<JsonObject>, call: Call) =
        Reply.json(200, Page(oldestFirst.asReversed(), call.request).json().toString())

    private fun reply(job: TuningJob) = Reply.json(200, json(job).toString())

    private fun json(job: TuningJob) = buildJsonObject {
        val ended = job.changed.epochSecond.takeIf { job.hasEnded }
        val succeeded = job.status == "succeeded"
        val method = job.request["method"] ?: supervised(job.request.members("hyperparameters"))
        put("object", "fine_tuning.job")
        put("id", job.id)
        put("model", job.request["model"] ?: JsonNull)
        put("created_at", job.created.epochSecond)
        put("finished_at", ended)
        put("fine_tuned_model", job.model.takeIf { succeeded })
        put("organization_id", "org-fake")
        put("result_files", JsonArray(listOfNotNull(job.resultFile).map(::JsonPrimitive)))
        put("status", job.status)
        put("error", if (job.status == "failed") error(job) else JsonNull)
        for (member in listOf("training_file", "validation_file", "metadata")) {
            put(
                member,
                job.request[member] ?: JsonNull,
            )
        }
        put("hyperparameters", (method as? JsonObject)?.members("supervised")?.get("hyperparameters") ?: JsonNull)
        put("trained_tokens", if (succeeded) TRAINED_TOKENS else null)
        put("integrations", job.request["integrations"] ?: JsonArray(emptyList()))
        put("seed", job.request.number("seed") ?: 0)
        put("estimated_finish", JsonNull)
        put("method", method)
    }

    private fun supervised(hyperparameters: JsonObject?) = buildJsonObject {
        put("type", "supervised")
        putJsonObject("supervised") { put("hyperparameters", JsonObject(AUTO + hyperparameters.orEmpty())) }
    }

    private fun error(job: TuningJob) = buildJsonObject {
        put("code", "invalid_training_file")
        put("message", "The job failed due to an invalid training file. ${job.flaw}")
        put("param", "training_file")
    }

    private companion object {
        const val TRAINED_TOKENS = 5768
        val METADATA = Regex("metadata\\[(.+)]")
        val AUTO = listOf("n_epochs", "batch_size", "learning_rate_multiplier").associateWith { JsonPrimitive("auto") }
    }
}
