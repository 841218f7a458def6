package dev.parley.realtime.sessions

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.serializer

/**
 * The maximum number of tokens of a response, calls of tools included.
 *
 * @property tokens The number; `null` without a limit.
 */
@Serializable(with = MaxOutputTokensSerializer::class)
@JvmRecord
@ConsistentCopyVisibility
public data class MaxOutputTokens private constructor(val tokens: Int?) {
    public companion object {
        /** As many as the model can generate (`inf`). */
        @JvmField
        public val UNLIMITED: MaxOutputTokens = MaxOutputTokens(null)

        /** At most so many [tokens], 1 to 4096. */
        @JvmStatic
        public fun of(tokens: Int): MaxOutputTokens = MaxOutputTokens(tokens)
    }
}

internal object MaxOutputTokensSerializer : TextOrSerializer<MaxOutputTokens, Int>(
    name = "MaxOutputTokens",
    fromText = { text -> text.toIntOrNull()?.let(MaxOutputTokens::of) ?: MaxOutputTokens.UNLIMITED },
    text = { if (it.tokens == null) "inf" else null },
    other = Int.serializer(),
    fromOther = MaxOutputTokens::of,
    toOther = { checkNotNull(it.tokens) },
)
