package dev.parley.finetuning

import dev.parley.annotation.ApiService
import dev.parley.http.Transport

/** The models that fine-tuning jobs leave on their way; [FineTuningJobs.checkpoints] lists those of a job. */
@ApiService
public class FineTuningCheckpoints internal constructor(private val transport: Transport) {
    /** Which other projects may use a checkpoint. */
    public val permissions: CheckpointPermissions get() = CheckpointPermissions(transport)
}
