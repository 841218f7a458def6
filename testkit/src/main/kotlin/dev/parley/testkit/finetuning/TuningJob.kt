package dev.parley.testkit.finetuning

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Duration
import java.time.Instant

/**
 * A job that takes one stage a second of the fake's clock: `validating_files`, `queued`, `running`, three steps with a
 * checkpoint each, `succeeded`. With a [flaw] in its files it fails at once instead. Each look brings it up to date.
 *
 * @param publish makes the new model known and gives the id of the file with the results.
 */
internal class TuningJob(
    val id: String,
    val request: JsonObject,
    val created: Instant,
    val flaw: String?,
    private val publish: (TuningJob) -> String,
) {
    private val number = id.substringAfter("-")
    private val stages = ArrayDeque<() -> Unit>()

    /** When the last stage began. */
    var changed: Instant = created
        private set
    var status: String = "validating_files"
        private set
    var resultFile: String? = null
        private set

    /** Oldest first. */
    val events = mutableListOf<JsonObject>()

    /** Oldest first. */
    val checkpoints = mutableListOf<JsonObject>()

    /** The name that the new model has, or will have. */
    val model: String =
        listOf("ft", request.text("model"), "acme", request.text("suffix").orEmpty(), number).joinToString(":")

    val hasEnded: Boolean get() = status in listOf("succeeded", "failed", "cancelled")

    init {
        say("Created fine-tuning job: $id")
        say("Validating training file: ${request.text("training_file")}")
        if (flaw == null) stages += listOf(::queue, ::start) + (1..STEPS).map { { train(it) } } + ::succeed
        if (flaw != null) stages += ::fail
    }

    fun advance(now: Instant) {
        while (status != "paused" && stages.isNotEmpty() && changed + STAGE <= now) {
            changed += STAGE
            stages.removeFirst()()
        }
    }

    fun cancel(now: Instant) {
        require("cancel", !hasEnded)
        stages.clear()
        become("cancelled", now, "The job has been cancelled")
    }

    fun pause(now: Instant) {
        require("pause", status == "running")
        become("paused", now, "The job has been paused")
    }

    fun resume(now: Instant) {
        require("resume", status == "paused")
        stages.addFirst(::start)
        become("queued", now, "The job has been resumed")
    }

    private fun queue() = become("queued", changed, "Files validated, moving job to queued state")

    private fun start() = become("running", changed, "Fine-tuning job started")

    private fun train(step: Int) {
        val loss = 1.0 / (step + 1)
        say("Step $step/$STEPS: training loss=$loss", "metrics") {
            put("step", step)
            put("train_loss", loss)
            put("total_steps", STEPS)
        }
        checkpoints += checkpoint(step, loss)
    }

    private fun succeed() {
        resultFile = publish(this)
        say("New fine-tuned model created: $model")
        become("succeeded", changed, "The job has successfully completed")
    }

    private fun fail() = become("failed", changed, "The job failed due to an invalid training file. $flaw", "error")

    private fun become(status: String, at: Instant, message: String, level: String = "info") {
        this.status = status
        changed = at
        say(message, level = level)
    }

    private fun say(
        message: String,
        type: String = "message",
        level: String = "info",
        data: (JsonObjectBuilder.() -> Unit)? = null,
    ) {
        events += buildJsonObject {
            put("object", "fine_tuning.job.event")
            put("id", "ftevent-$number-${events.size + 1}")
            put("created_at", changed.epochSecond)
            put("level", level)
            put("message", message)
            put("type", type)
            data?.let { put("data", buildJsonObject(it)) }
        }
    }

    private fun checkpoint(step: Int, loss: Double) = buildJsonObject {
        put("object", "fine_tuning.job.checkpoint")
        put("id", "ftckpt-$number-$step")
        put("created_at", changed.epochSecond)
        put("fine_tuned_model_checkpoint", if (step == STEPS) model else "$model:ckpt-step-$step")
        put("step_number", step)
        putJsonObject("metrics") {
            put("step", step)
            put("train_loss", loss)
            put("train_mean_token_accuracy", 1 - loss)
        }
        put("fine_tuning_job_id", id)
    }

    private fun require(verb: String, possible: Boolean) {
        if (!possible) throw Refusal("Cannot $verb a job with the status '$status'.", code = "invalid_state")
    }

    private companion object {
        const val STEPS = 3
        val STAGE: Duration = Duration.ofSeconds(1)
    }
}
