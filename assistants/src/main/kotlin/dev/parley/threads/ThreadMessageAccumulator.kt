package dev.parley.threads

import dev.parley.threads.messages.ThreadMessage

/**
 * Puts the pieces of a streamed message together. At every moment [message] is what has come so far; at the end it is
 * what retrieving the message would give. Not for use by several threads at once.
 */
public class ThreadMessageAccumulator {
    private var whole: ThreadMessage? = null
    private val parts = sortedMapOf<Int, ContentAccumulator>()

    /** Takes in the message as an event told it whole. */
    public fun add(message: ThreadMessage) {
        whole = message
        parts.clear()
        message.content.forEachIndexed { index, content -> parts[index] = ContentAccumulator(content) }
    }

    /** Takes in the next piece. */
    public fun add(delta: ThreadMessageDelta) {
        delta.delta.role?.let { role -> whole = whole?.copy(role = role) }
        delta.delta.content?.forEach { content ->
            val index = content.index ?: parts.size
            parts.getOrPut(index) { ContentAccumulator(null) }.add(content)
        }
    }

    /** The message so far; `null` before an event told of it. */
    public fun message(): ThreadMessage? = whole?.copy(content = parts.values.mapNotNull(ContentAccumulator::content))
}

private val MessageDeltaContent.index: Int?
    get() = when (this) {
        is MessageDeltaContent.Text -> index
        is MessageDeltaContent.ImageFile -> index
        is MessageDeltaContent.ImageUrl -> index
        is MessageDeltaContent.Refusal -> index
        is MessageDeltaContent.Unknown -> indexIn(json)
    }
