package dev.parley.finetuning

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * An event of a fine-tuning job.
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/event-object).
 *
 * @property id The event's id; empty when the service did not send it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property level The log level; `null` when the service did not send it.
 * @property message The message.
 * @property type The type of event; `null` when the service did not send it.
 * @property data The data of the event, such as metrics; `null` without any.
 * @property objectType The object type, always `fine_tuning.job.event`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FineTuningJobEvent(
    val id: String = "",
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val level: FineTuningEventLevel? = null,
    val message: String = "",
    val type: FineTuningEventType? = null,
    val data: JsonObject? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
