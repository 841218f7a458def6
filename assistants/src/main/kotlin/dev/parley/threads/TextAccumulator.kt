package dev.parley.threads

import dev.parley.generation.ExtraAccumulator
import dev.parley.json.Extra
import dev.parley.threads.messages.AnnotatedText
import dev.parley.threads.messages.CitedFile
import dev.parley.threads.messages.GeneratedFile
import dev.parley.threads.messages.MessageAnnotation

/** Puts a text and its annotations together. */
internal class TextAccumulator(begun: AnnotatedText = AnnotatedText()) {
    private val text = StringBuilder(begun.text)
    private val annotations = Pieces<MessageAnnotation>()
    private val extra = ExtraAccumulator()

    init {
        for (annotation in begun.annotations) annotations.at(null) { annotation }
        extra.add(begun.extra)
    }

    fun add(delta: TextDelta) {
        text.append(delta.text.orEmpty())
        delta.annotations.forEach(::add)
        extra.add(delta.extra)
    }

    fun text(): AnnotatedText = AnnotatedText(text.toString(), annotations.all(), extra.extra())

    private fun add(delta: MessageDeltaAnnotation): Unit = when (delta) {
        is MessageDeltaAnnotation.FileCitation ->
            annotations.change(delta.index) { citation(it as? MessageAnnotation.FileCitation, delta) }

        is MessageDeltaAnnotation.FilePath ->
            annotations.change(delta.index) { path(it as? MessageAnnotation.FilePath, delta) }

        is MessageDeltaAnnotation.Unknown ->
            annotations.change(indexIn(delta.json)) { MessageAnnotation.Unknown(unindexed(delta.json)) }
    }

    private fun citation(before: MessageAnnotation.FileCitation?, delta: MessageDeltaAnnotation.FileCitation) =
        MessageAnnotation.FileCitation(
            text = delta.text ?: before?.text.orEmpty(),
            fileCitation = cited(before?.fileCitation, delta.fileCitation),
            startIndex = delta.startIndex ?: before?.startIndex ?: 0,
            endIndex = delta.endIndex ?: before?.endIndex ?: 0,
            extra = (before?.extra ?: Extra.NONE) + delta.extra,
        )

    private fun cited(before: CitedFile?, delta: CitedFile?) = CitedFile(
        fileId = delta?.fileId ?: before?.fileId,
        quote = delta?.quote ?: before?.quote,
        extra = (before?.extra ?: Extra.NONE) + (delta?.extra ?: Extra.NONE),
    )

    private fun path(before: MessageAnnotation.FilePath?, delta: MessageDeltaAnnotation.FilePath) =
        MessageAnnotation.FilePath(
            text = delta.text ?: before?.text.orEmpty(),
            filePath = generated(before?.filePath, delta.filePath),
            startIndex = delta.startIndex ?: before?.startIndex ?: 0,
            endIndex = delta.endIndex ?: before?.endIndex ?: 0,
            extra = (before?.extra ?: Extra.NONE) + delta.extra,
        )

    private fun generated(before: GeneratedFile?, delta: GeneratedFile?) = GeneratedFile(
        fileId = delta?.fileId ?: before?.fileId,
        extra = (before?.extra ?: Extra.NONE) + (delta?.extra ?: Extra.NONE),
    )
}
