package dev.parley.finetunes

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * An event of a fine-tune.
 *
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property level The log level, such as `info`.
 * @property message The message.
 * @property objectType The object type, always `fine-tune-event`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FineTuneEvent(
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val level: String = "",
    val message: String = "",
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

@Serializable
internal class FineTuneEventList(val data: List<FineTuneEvent> = emptyList())
