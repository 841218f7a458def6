package dev.parley.finetuning

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Something that happened to a job.
 *
 * @property id its id.
 * @property createdAt when it happened.
 * @property level how grave it is.
 * @property message what happened, in the service's words.
 * @property type what kind it is; `null` when not said.
 * @property data the figures that belong to it; `null` without any.
 * @property objectType always `fine_tuning.job.event`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class FineTuningJobEvent(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val level: FineTuningEventLevel,
    val message: String,
    val type: FineTuningEventType? = null,
    val data: JsonObject? = null,
    @SerialName("object") val objectType: String? = null,
)
