package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.SecondsSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration

/**
 * The rate limits at the beginning of a response, as if it had used all tokens that it may.
 *
 * @property rateLimits The limits.
 * @property eventId The id of the event; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class RealtimeRateLimitsUpdated(
    @EncodeDefault @SerialName("rate_limits") val rateLimits: List<RealtimeRateLimit> = emptyList(),
    @SerialName("event_id") override val eventId: String? = null,
    val extra: Extra = Extra.NONE,
) : RealtimeServerEvent

/**
 * A rate limit.
 *
 * @property name What is limited: `requests` or `tokens`.
 * @property limit How many there may be.
 * @property remaining How many are left.
 * @property reset How long it takes until the limit is reset (`reset_seconds` on the wire).
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeRateLimit(
    val name: String = "",
    val limit: Long = 0,
    val remaining: Long = 0,
    @SerialName("reset_seconds") @Serializable(with = SecondsSerializer::class) val reset: Duration = Duration.ZERO,
    val extra: Extra = Extra.NONE,
)
