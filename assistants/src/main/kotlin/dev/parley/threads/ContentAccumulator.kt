package dev.parley.threads

import dev.parley.threads.messages.AnnotatedText
import dev.parley.threads.messages.MessageContent
import dev.parley.threads.messages.MessageImageFile
import dev.parley.threads.messages.MessageImageUrl
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull

/** Puts one part of a message together, which may have [begun] already. */
internal class ContentAccumulator(begun: MessageContent?) {
    private var other: MessageContent? = begun
    private var text: StringBuilder? = null
    private var refusal: StringBuilder? = null
    private val annotations = AnnotationsAccumulator()

    init {
        if (begun is MessageContent.Text) {
            text = StringBuilder(begun.text.value)
            annotations.begin(begun.text.annotations)
        }
        if (begun is MessageContent.Refusal) refusal = StringBuilder(begun.refusal)
    }

    fun add(delta: MessageDeltaContent): Unit = when (delta) {
        is MessageDeltaContent.Text -> addText(delta.text)
        is MessageDeltaContent.Refusal -> addRefusal(delta.refusal)
        is MessageDeltaContent.ImageFile -> addImage(delta.imageFile)
        is MessageDeltaContent.ImageUrl -> addImage(delta.imageUrl)
        is MessageDeltaContent.Unknown -> other = MessageContent.Unknown(JsonObject(delta.json - "index"))
    }

    /** The part so far; `null` when too little of it has come. */
    fun content(): MessageContent? = when {
        text != null -> MessageContent.Text(AnnotatedText(text.toString(), annotations.annotations()))
        refusal != null -> MessageContent.Refusal(refusal.toString())
        else -> other
    }

    private fun addText(delta: TextDelta?) {
        val text = text ?: StringBuilder().also { text = it }
        text.append(delta?.value.orEmpty())
        delta?.annotations?.let(annotations::add)
    }

    private fun addRefusal(delta: String?) {
        val refusal = refusal ?: StringBuilder().also { refusal = it }
        refusal.append(delta.orEmpty())
    }

    private fun addImage(delta: ImageFileDelta?) {
        val before = (other as? MessageContent.ImageFile)?.imageFile
        val file = delta?.fileId ?: before?.fileId ?: return
        other = MessageContent.ImageFile(MessageImageFile(file, delta?.detail ?: before?.detail))
    }

    private fun addImage(delta: ImageUrlDelta?) {
        val before = (other as? MessageContent.ImageUrl)?.imageUrl
        val url = delta?.url ?: before?.url ?: return
        other = MessageContent.ImageUrl(MessageImageUrl(url, delta?.detail ?: before?.detail))
    }
}

/** The member called `index` of a piece that this library does not know. */
internal fun indexIn(json: JsonObject): Int? = (json["index"] as? JsonPrimitive)?.intOrNull
