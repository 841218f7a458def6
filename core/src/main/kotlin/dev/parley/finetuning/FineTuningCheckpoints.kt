package dev.parley.finetuning

import dev.parley.annotation.ApiService
import dev.parley.http.Transport

/**
 * Checkpoints: the models that a fine-tuning job saves while it trains. [FineTuningJobs.checkpoints] lists those of a
 * job.
 *
 * ```kotlin
 * openai.fineTuning.jobs.checkpoints("ftjob-abc123").all().collect { checkpoint ->
 *     val name = checkpoint.fineTunedModelCheckpoint
 *     val permissions = openai.fineTuning.checkpoints.permissions.list(name)
 *     println("$name may be used by ${permissions.data.map { it.projectId }}")
 * }
 * ```
 */
@ApiService
public class FineTuningCheckpoints internal constructor(private val transport: Transport) {
    /** Which projects may use a checkpoint. */
    public val permissions: CheckpointPermissions get() = CheckpointPermissions(transport)
}
