package dev.parley.usage

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * What was used, or what it cost, in a stretch of time.
 *
 * @property startTime When it begins; the epoch when the service did not send it.
 * @property endTime When it ends; this moment is not in it any more; the epoch when the service did not send it.
 * @property results One result for each group; empty where nothing was used.
 * @property objectType The object type, always `bucket`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class UsageBucket<T>(
    @SerialName("start_time") @Serializable(with = InstantSerializer::class) val startTime: Instant = Instant.EPOCH,
    @SerialName("end_time") @Serializable(with = InstantSerializer::class) val endTime: Instant = Instant.EPOCH,
    val results: List<T> = emptyList(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
