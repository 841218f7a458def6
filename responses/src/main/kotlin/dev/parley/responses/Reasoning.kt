package dev.parley.responses

import dev.parley.generation.ReasoningEffort
import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Options of reasoning models.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/create).
 *
 * @property effort How much the model reasons. The model's default applies when `null`.
 * @property summary How the reasoning is summarized. No summary when `null`.
 * @property mode How the model reasons. Default when `null`: standard.
 * @property context Which earlier reasoning the model is shown. The model chooses (`auto`) when `null`.
 * @property generateSummary How the reasoning is summarized. Deprecated in favour of [summary].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Reasoning(
    val effort: ReasoningEffort? = null,
    val summary: ReasoningSummary? = null,
    val mode: ReasoningMode? = null,
    val context: ReasoningContext? = null,
    @SerialName("generate_summary") val generateSummary: ReasoningSummary? = null,
    val extra: Extra = Extra.NONE,
)

/** How reasoning is summarized. */
@Serializable(with = ReasoningSummarySerializer::class)
public class ReasoningSummary private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The most detailed way that the model supports. */
        @JvmField public val AUTO: ReasoningSummary = ReasoningSummary("auto")

        /** Concisely. */
        @JvmField public val CONCISE: ReasoningSummary = ReasoningSummary("concise")

        /** In detail. */
        @JvmField public val DETAILED: ReasoningSummary = ReasoningSummary("detailed")

        /** The [ReasoningSummary] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ReasoningSummary = ReasoningSummary(value).known()
    }
}

internal object ReasoningSummarySerializer : OpenEnumSerializer<ReasoningSummary>(
    "ReasoningSummary",
    ReasoningSummary::of,
)

/** How a model reasons. */
@Serializable(with = ReasoningModeSerializer::class)
public class ReasoningMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The standard mode. */
        @JvmField public val STANDARD: ReasoningMode = ReasoningMode("standard")

        /** With more effort, at a higher price. */
        @JvmField public val PRO: ReasoningMode = ReasoningMode("pro")

        /** The [ReasoningMode] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ReasoningMode = ReasoningMode(value).known()
    }
}

internal object ReasoningModeSerializer : OpenEnumSerializer<ReasoningMode>("ReasoningMode", ReasoningMode::of)

/** Which earlier reasoning the model is shown. */
@Serializable(with = ReasoningContextSerializer::class)
public class ReasoningContext private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model chooses (`auto`). */
        @JvmField public val AUTO: ReasoningContext = ReasoningContext("auto")

        /** That since the last message of the user. */
        @JvmField public val CURRENT_TURN: ReasoningContext = ReasoningContext("current_turn")

        /** All of it. */
        @JvmField public val ALL_TURNS: ReasoningContext = ReasoningContext("all_turns")

        /** The [ReasoningContext] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ReasoningContext = ReasoningContext(value).known()
    }
}

internal object ReasoningContextSerializer : OpenEnumSerializer<ReasoningContext>(
    "ReasoningContext",
    ReasoningContext::of,
)
