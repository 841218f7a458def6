package dev.parley.finetuning

import dev.parley.requireLimit

/**
 * Which events or checkpoints of a fine-tuning job to list, newest first. See the API reference of
 * [events](https://platform.openai.com/docs/api-reference/fine-tuning/list-events) and
 * [checkpoints](https://platform.openai.com/docs/api-reference/fine-tuning/list-checkpoints).
 *
 * @property limit Objects per page; the service's default is 20 events or 10 checkpoints.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class FineTuningListRequest(val limit: Int? = null, val after: String? = null) {
    init {
        requireLimit(limit)
    }
}

/**
 * Which fine-tuning jobs to list, newest first.
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/list).
 *
 * @property metadata Only jobs with all these key-value pairs of metadata; all when `null`.
 * @property withoutMetadata When `true`, only jobs without metadata.
 * @property limit Objects per page; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @throws IllegalArgumentException when [limit] is negative, or jobs both with and without metadata are asked for.
 */
@JvmRecord
public data class FineTuningJobListRequest(
    val metadata: Map<String, String>? = null,
    val withoutMetadata: Boolean? = null,
    val limit: Int? = null,
    val after: String? = null,
) {
    init {
        requireLimit(limit)
        require(metadata.isNullOrEmpty() || withoutMetadata != true) {
            "metadata must be absent when withoutMetadata is true"
        }
    }
}
