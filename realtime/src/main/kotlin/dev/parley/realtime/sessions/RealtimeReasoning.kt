package dev.parley.realtime.sessions

import dev.parley.generation.ReasoningEffort
import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * How a reasoning model reasons.
 *
 * @property effort How much. Default when `null`: [ReasoningEffort.LOW].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeReasoning(val effort: ReasoningEffort? = null, val extra: Extra = Extra.NONE)
