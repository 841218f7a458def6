package dev.parley.finetuning

import dev.parley.annotation.ApiService
import dev.parley.http.Transport

/** Models trained further on one's own examples. See the API reference, "Fine-tuning". */
@ApiService
public class FineTuning internal constructor(private val transport: Transport) {
    /** The jobs that train. */
    public val jobs: FineTuningJobs get() = FineTuningJobs(transport)

    /** The models that jobs leave on their way. */
    public val checkpoints: FineTuningCheckpoints get() = FineTuningCheckpoints(transport)

    /** Judges of what a model writes, to be tried before a job uses them. */
    public val graders: FineTuningGraders get() = FineTuningGraders(transport)
}
