package dev.parley.testkit.finetuning

import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.requireModel
import dev.parley.testkit.service.text
import dev.parley.testkit.wire.Content
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import java.time.Instant
import java.time.InstantSource

/** The jobs of the fake, in the order made, each up to date when it is asked for. */
internal class TuningJobs(
    private val files: StoredFiles,
    private val clock: InstantSource,
    private val publish: (model: String) -> Unit,
) {
    private val jobs = linkedMapOf<String, TuningJob>()

    val all: List<TuningJob> get() = jobs.values.toList().onEach { it.advance(clock.instant()) }

    /** Starts what [request] asks for, as a job whose id begins with [prefix]. */
    fun create(request: JsonObject, prefix: String): TuningJob {
        request.requireModel()
        val file = request.text("training_file") ?: throw missing("training_file")
        val flaw = flawIn(known("training_file", file))
        request.text("validation_file")?.let { known("validation_file", it) }
        val job = TuningJob("$prefix-fake${jobs.size + 1}", request, clock.instant(), flaw, ::finish)
        jobs[job.id] = job
        return job
    }

    fun find(id: String): TuningJob = jobs[id]?.also { it.advance(clock.instant()) } ?: throw Refusal(
        "Could not find fine tune: $id",
        param = "fine_tune_id",
        code = "fine_tune_not_found",
        status = 404,
    )

    /** The job [id] after [change], which happens now. */
    fun change(id: String, change: TuningJob.(Instant) -> Unit): TuningJob = find(id).apply { change(clock.instant()) }

    private fun finish(job: TuningJob): String {
        publish(job.model)
        val metrics = job.checkpoints.joinToString("\n", "step,train_loss\n") { checkpoint ->
            (checkpoint["metrics"] as JsonObject).let { "${it["step"]},${it["train_loss"]}" }
        }
        val file = files.add("step_metrics.csv", "fine-tune-results", Content.of(metrics.encodeToByteArray()))
        return file.text("id").orEmpty()
    }

    private fun known(param: String, id: String): Content = try {
        files.content(id)
    } catch (unknown: Refusal) {
        throw Refusal("invalid $param: $id", param, "invalid_file").apply { addSuppressed(unknown) }
    }

    /** What is wrong with the examples; null when nothing is. */
    private fun flawIn(content: Content): String? {
        val lines = content.text().lines().filter { it.isNotBlank() }
        val bad = lines.indexOfFirst { !isObject(it) }
        return if (bad < 0) null else "Line ${bad + 1} is not a JSON object."
    }

    private fun isObject(line: String) = try {
        Json.parseToJsonElement(line) is JsonObject
    } catch (_: SerializationException) {
        false
    }
}
