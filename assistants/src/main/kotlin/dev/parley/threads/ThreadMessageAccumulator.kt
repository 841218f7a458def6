package dev.parley.threads

import dev.parley.generation.ExtraAccumulator
import dev.parley.threads.messages.ThreadMessage

/**
 * Puts the deltas of a streamed message together. At every moment [message] is what has come so far; at the end it is
 * what retrieving the message would return. Not thread-safe.
 */
public class ThreadMessageAccumulator {
    private var whole: ThreadMessage? = null
    private var parts = Pieces<ContentAccumulator>()
    private var extra = ExtraAccumulator()

    /** Replaces what has come so far by the whole message. */
    public fun add(message: ThreadMessage) {
        whole = message
        parts = Pieces()
        extra = ExtraAccumulator().apply { add(message.extra) }
        for (content in message.content) parts.at(null) { ContentAccumulator(content) }
    }

    /** Adds the next delta. */
    public fun add(delta: ThreadMessageDelta) {
        val message = whole ?: ThreadMessage(delta.id)
        whole = message.copy(role = delta.delta.role?.takeUnless { it.value.isEmpty() } ?: message.role)
        extra.add(delta.delta.extra)
        for (content in delta.delta.content) parts.at(content.index) { ContentAccumulator(null) }.add(content)
    }

    /** The message so far; `null` before the first event about it. */
    public fun message(): ThreadMessage? =
        whole?.copy(content = parts.all().mapNotNull(ContentAccumulator::content), extra = extra.extra())
}

private val MessageDeltaContent.index: Int?
    get() = when (this) {
        is MessageDeltaContent.Text -> index
        is MessageDeltaContent.ImageFile -> index
        is MessageDeltaContent.ImageUrl -> index
        is MessageDeltaContent.Refusal -> index
        is MessageDeltaContent.Unknown -> indexIn(json)
    }
