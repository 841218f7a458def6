package dev.parley.threads

import dev.parley.generation.ExtraAccumulator
import dev.parley.json.Extra
import dev.parley.threads.messages.MessageContent
import dev.parley.threads.messages.MessageImageFile
import dev.parley.threads.messages.MessageImageUrl

/** Puts one part of a message together, which may have [begun] already. */
internal class ContentAccumulator(begun: MessageContent?) {
    private var other = begun
    private var text: TextAccumulator? = null
    private var refusal: StringBuilder? = null
    private val extra = ExtraAccumulator()

    init {
        if (begun is MessageContent.Text) {
            text = TextAccumulator(begun.text)
            extra.add(begun.extra)
        }
        if (begun is MessageContent.Refusal) {
            refusal = StringBuilder(begun.refusal)
            extra.add(begun.extra)
        }
    }

    fun add(delta: MessageDeltaContent): Unit = when (delta) {
        is MessageDeltaContent.Text -> add(delta)
        is MessageDeltaContent.Refusal -> add(delta)
        is MessageDeltaContent.ImageFile -> add(delta)
        is MessageDeltaContent.ImageUrl -> add(delta)
        is MessageDeltaContent.Unknown -> other = MessageContent.Unknown(unindexed(delta.json))
    }

    /** The part so far; `null` when too little of it has come. */
    fun content(): MessageContent? {
        text?.let { return MessageContent.Text(it.text(), extra.extra()) }
        refusal?.let { return MessageContent.Refusal(it.toString(), extra.extra()) }
        return other
    }

    private fun add(delta: MessageDeltaContent.Text) {
        val text = text ?: TextAccumulator().also { text = it }
        delta.text?.let(text::add)
        extra.add(delta.extra)
    }

    private fun add(delta: MessageDeltaContent.Refusal) {
        val refusal = refusal ?: StringBuilder().also { refusal = it }
        refusal.append(delta.refusal.orEmpty())
        extra.add(delta.extra)
    }

    private fun add(delta: MessageDeltaContent.ImageFile) {
        val before = other as? MessageContent.ImageFile
        val old = before?.imageFile
        val new = delta.imageFile
        val image = MessageImageFile(
            fileId = new?.fileId ?: old?.fileId ?: return,
            detail = new?.detail ?: old?.detail,
            extra = (old?.extra ?: Extra.NONE) + (new?.extra ?: Extra.NONE),
        )
        other = MessageContent.ImageFile(image, (before?.extra ?: Extra.NONE) + delta.extra)
    }

    private fun add(delta: MessageDeltaContent.ImageUrl) {
        val before = other as? MessageContent.ImageUrl
        val old = before?.imageUrl
        val new = delta.imageUrl
        val image = MessageImageUrl(
            url = new?.url ?: old?.url ?: return,
            detail = new?.detail ?: old?.detail,
            extra = (old?.extra ?: Extra.NONE) + (new?.extra ?: Extra.NONE),
        )
        other = MessageContent.ImageUrl(image, (before?.extra ?: Extra.NONE) + delta.extra)
    }
}
