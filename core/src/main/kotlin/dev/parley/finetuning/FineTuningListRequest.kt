package dev.parley.finetuning

import dev.parley.ListRequest

/**
 * Which events or checkpoints of a job to list, newest first.
 *
 * @property limit how many a page holds, 1 to 100. 20 events or 10 checkpoints when absent.
 * @property after the id of the one that the page starts after. From the newest when absent.
 * @throws IllegalArgumentException when [limit] is out of range or [after] is blank.
 */
@JvmRecord
public data class FineTuningListRequest(val limit: Int? = null, val after: String? = null) {
    init {
        ListRequest(limit, after)
    }
}

/**
 * Which jobs to list, newest first.
 *
 * @property metadata only those that have all these notes. All when absent.
 * @property withoutMetadata only those without any notes, when `true`.
 * @property limit how many a page holds, 1 to 100. 20 when absent.
 * @property after the id of the job that the page starts after. From the newest when absent.
 * @throws IllegalArgumentException when [limit] is out of range, [after] is blank, or jobs both with and without notes
 * are wanted.
 */
@JvmRecord
public data class FineTuningJobListRequest(
    val metadata: Map<String, String>? = null,
    val withoutMetadata: Boolean? = null,
    val limit: Int? = null,
    val after: String? = null,
) {
    init {
        ListRequest(limit, after)
        require(metadata.isNullOrEmpty() || withoutMetadata != true) {
            "metadata must be absent when withoutMetadata is true"
        }
    }
}
