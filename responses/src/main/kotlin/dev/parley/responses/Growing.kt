package dev.parley.responses

import dev.parley.responses.items.Annotation
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ShellOutput

/** A text that grows. */
internal interface Growing {
    fun add(delta: String)

    /** The text is [whole]. */
    fun become(whole: String)
}

/** Something that grows into a [T]. */
internal interface GrowingInto<T> {
    fun grown(): T
}

/** A list whose elements grow. One at an index past the last comes after it, whatever the index. */
internal class GrowingList<T, G : GrowingInto<T>>(begun: List<T>, private val grow: (T) -> G, private val empty: T) {
    private val elements = begun.mapTo(ArrayList(), grow)

    fun grown(): List<T> = elements.map { it.grown() }

    operator fun get(index: Int): G = at(index) { grow(empty) }

    fun at(index: Int, begin: () -> G): G = elements.getOrNull(index) ?: begin().also(elements::add)
}

internal class GrowingText(begun: String) :
    Growing,
    GrowingInto<String> {
    private val text = StringBuilder(begun)

    override fun add(delta: String) {
        text.append(delta)
    }

    override fun become(whole: String) {
        text.setLength(0)
        text.append(whole)
    }

    override fun grown(): String = text.toString()
}

internal class GrowingPart(private var begun: ItemPart) :
    Growing,
    GrowingInto<ItemPart> {
    private var text: GrowingText? = null
    private var annotations: MutableList<Annotation>? = null

    override fun add(delta: String): Unit = text().add(delta)

    override fun become(whole: String): Unit = text().become(whole)

    fun become(part: ItemPart) {
        begun = part
        text = null
        annotations = null
    }

    fun annotate(index: Int, annotation: Annotation) {
        val all = annotations ?: annotations().also { annotations = it }
        if (index in all.indices) all[index] = annotation else all += annotation
    }

    override fun grown(): ItemPart {
        val part = text?.let { begun.withText(it.grown()) } ?: begun
        val all = annotations
        return if (all != null && part is ItemPart.OutputText) part.copy(annotations = all.toList()) else part
    }

    private fun text() = text ?: GrowingText(begun.textToGrow()).also { text = it }

    private fun annotations() = (begun as? ItemPart.OutputText)?.annotations.orEmpty().toMutableList()
}

internal class GrowingOutput(private val begun: ShellOutput) : GrowingInto<ShellOutput> {
    private val stdout = GrowingText(begun.stdout)
    private val stderr = GrowingText(begun.stderr)

    fun add(delta: ShellOutputDelta) {
        delta.stdout?.let(stdout::add)
        delta.stderr?.let(stderr::add)
    }

    override fun grown(): ShellOutput = begun.copy(stdout = stdout.grown(), stderr = stderr.grown())
}

private fun ItemPart.textToGrow(): String = when (this) {
    is ItemPart.OutputText -> text
    is ItemPart.Refusal -> refusal
    is ItemPart.ReasoningText -> text
    is ItemPart.SummaryText -> text
    else -> ""
}

private fun ItemPart.withText(text: String): ItemPart = when (this) {
    is ItemPart.OutputText -> copy(text = text)
    is ItemPart.Refusal -> copy(refusal = text)
    is ItemPart.ReasoningText -> copy(text = text)
    is ItemPart.SummaryText -> copy(text = text)
    else -> this
}
