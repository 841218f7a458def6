package dev.parley.finetuning

import dev.parley.annotation.ApiService
import dev.parley.http.Transport

/**
 * Fine-tuning: trains a model on your own examples.
 *
 * ```kotlin
 * val job = openai.fineTuning.jobs.create(FineTuningJobRequest("gpt-4o-mini", "file-abc123"))
 * val trained = openai.fineTuning.jobs.poll(job.id)
 * println(trained.fineTunedModel)
 * val checkpoint = openai.fineTuning.jobs.checkpoints(job.id).data.first()
 * val sharing = CheckpointPermissionRequest(listOf("proj_abc123"))
 * openai.fineTuning.checkpoints.permissions.create(checkpoint.fineTunedModelCheckpoint, sharing)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning).
 */
@ApiService
public class FineTuning internal constructor(private val transport: Transport) {
    /** Fine-tuning jobs: creates, follows and cancels them. */
    public val jobs: FineTuningJobs get() = FineTuningJobs(transport)

    /** Checkpoints of fine-tuned models: who may use them. */
    public val checkpoints: FineTuningCheckpoints get() = FineTuningCheckpoints(transport)

    /** Graders: runs and validates them. */
    public val graders: FineTuningGraders get() = FineTuningGraders(transport)
}
