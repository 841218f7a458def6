package dev.parley.finetunes

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Something that happened to a job.
 *
 * @property createdAt when it happened.
 * @property level how grave it is, such as `info`.
 * @property message what happened, in the service's words.
 * @property objectType always `fine-tune-event`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class FineTuneEvent(
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val level: String,
    val message: String,
    @SerialName("object") val objectType: String? = null,
)

@Serializable
internal class FineTuneEventList(val data: List<FineTuneEvent>)
