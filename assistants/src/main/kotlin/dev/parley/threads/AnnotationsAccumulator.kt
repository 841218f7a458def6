package dev.parley.threads

import dev.parley.threads.messages.CitedFile
import dev.parley.threads.messages.MadeFile
import dev.parley.threads.messages.MessageAnnotation
import kotlinx.serialization.json.JsonObject

/** Puts the notes on a text together. */
internal class AnnotationsAccumulator {
    private val annotations = sortedMapOf<Int, MessageAnnotation>()

    fun begin(begun: List<MessageAnnotation>?) {
        begun?.forEachIndexed { index, annotation -> annotations[index] = annotation }
    }

    fun add(deltas: List<MessageDeltaAnnotation>): Unit = deltas.forEach { delta ->
        when (delta) {
            is MessageDeltaAnnotation.FileCitation -> annotations[delta.index] = citation(delta)
            is MessageDeltaAnnotation.FilePath -> annotations[delta.index] = path(delta)
            is MessageDeltaAnnotation.Unknown -> annotations[indexIn(delta.json) ?: annotations.size] = unknown(delta)
        }
    }

    fun annotations(): List<MessageAnnotation> = annotations.values.toList()

    private fun citation(delta: MessageDeltaAnnotation.FileCitation): MessageAnnotation {
        val before = annotations[delta.index] as? MessageAnnotation.FileCitation
        val file = before?.fileCitation
        return MessageAnnotation.FileCitation(
            text = delta.text ?: before?.text.orEmpty(),
            fileCitation = CitedFile(
                fileId = delta.fileCitation?.fileId ?: file?.fileId,
                quote = delta.fileCitation?.quote ?: file?.quote,
            ),
            startIndex = delta.startIndex ?: before?.startIndex ?: 0,
            endIndex = delta.endIndex ?: before?.endIndex ?: 0,
        )
    }

    private fun path(delta: MessageDeltaAnnotation.FilePath): MessageAnnotation {
        val before = annotations[delta.index] as? MessageAnnotation.FilePath
        return MessageAnnotation.FilePath(
            text = delta.text ?: before?.text.orEmpty(),
            filePath = MadeFile(delta.filePath?.fileId ?: before?.filePath?.fileId),
            startIndex = delta.startIndex ?: before?.startIndex ?: 0,
            endIndex = delta.endIndex ?: before?.endIndex ?: 0,
        )
    }

    private fun unknown(delta: MessageDeltaAnnotation.Unknown) =
        MessageAnnotation.Unknown(JsonObject(delta.json - "index"))
}
