package dev.parley.conformance

import dev.parley.conformance.Findings.Kind
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement

/**
 * Checks what was read of the answers to one operation, described at [place]. Where the request says which of several
 * forms it wants, that is described at [form]; the examples that the judge answers with may be of another.
 */
internal class Replies(
    private val shapes: Shapes,
    private val judge: Judge,
    private val operation: String,
    private val place: Place,
    private val form: Place?,
    private val findings: Findings,
    private val tally: Tally,
) {
    /** Reads [text], if there is any, again: whether that is possible. Notes what of the description's members is not there any more. */
    fun check(serializer: KSerializer<Any?>, text: String, answer: Answer): Boolean {
        if (text.isBlank()) return true
        val was = JSON.decode(JsonElement.serializer(), text)
        val isOther = form != null && answer.isExample && !judge.accepts(form, was)
        return if (isOther) false else check(serializer, text, was, answer)
    }

    private fun check(serializer: KSerializer<Any?>, text: String, was: JsonElement, answer: Answer): Boolean = try {
        tally.answers.incrementAndGet()
        val read = JSON.decode(serializer, text)
        note(Comparison.differences(was, JSON.encodeToElement(serializer, read)), was, answer)
        if (answer.isDescribed) compare(serializer, text, read)
        true
    } catch (e: IllegalArgumentException) {
        val message = e.message.orEmpty().lines().first().replace(Regex("\\d+"), "0")
        findings.add(Kind.UNREADABLE, operation, "$message [$answer]")
        false
    }

    private fun compare(serializer: KSerializer<Any?>, text: String, read: Any?) {
        tally.compared.incrementAndGet()
        OrdinaryJson.difference(serializer, text, read)?.let { findings.add(Kind.READ_OTHERWISE, operation, it) }
    }

    private fun note(differences: List<Difference>, was: JsonElement, answer: Answer) {
        if (differences.isEmpty()) return
        val unknown = if (answer.isExample) judge.unknown(form ?: place, was) else emptyList()
        differences.filter { difference -> unknown.none { difference.path.startsWith(it) } }
            .forEach { findings.add(Kind.REPLY_CHANGED, operation, "${it.path.general()} ${it.what}") }
    }
}
