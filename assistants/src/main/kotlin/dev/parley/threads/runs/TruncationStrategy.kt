package dev.parley.threads.runs

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How a thread is truncated before a run, to fit the model's context window.
 *
 * See `truncation_strategy` in the [API reference](https://platform.openai.com/docs/api-reference/runs/createRun).
 *
 * @property type The kind of truncation.
 * @property lastMessages The number of most recent messages to keep, 1 or more, with [TruncationType.LAST_MESSAGES];
 * `null` otherwise.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class TruncationStrategy(
    @EncodeDefault val type: TruncationType = TruncationType.AUTO,
    @SerialName("last_messages") val lastMessages: Int? = null,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** Messages in the middle of the thread are dropped when it does not fit (`auto`). */
        @JvmField
        public val AUTO: TruncationStrategy = TruncationStrategy(TruncationType.AUTO)

        /** Only the [count] most recent messages are kept. */
        @JvmStatic
        public fun lastMessages(count: Int): TruncationStrategy =
            TruncationStrategy(TruncationType.LAST_MESSAGES, count)
    }
}
