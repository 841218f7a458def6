package dev.parley.conformance

import dev.parley.json.OpenAIJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement

/** Checks what was read of the answers to one operation, described at [place]. */
internal class Replies(
    private val judge: Judge,
    private val operation: String,
    private val place: Place,
    private val findings: Findings,
    private val tally: Tally,
) {
    /** Reads [text], if there is any, again: whether that is possible. Notes what of the description's members is not there any more. */
    fun check(serializer: KSerializer<Any?>, text: String, answer: Answer): Boolean = text.isBlank() || try {
        tally.answers.incrementAndGet()
        val was = OpenAIJson.parseToJsonElement(text)
        val now = OpenAIJson.encodeToJsonElement(serializer, OpenAIJson.decodeFromJsonElement(serializer, was))
        note(Comparison.differences(was, now), was, answer)
        true
    } catch (e: IllegalArgumentException) {
        val message = e.message.orEmpty().lines().first().replace(Regex("\\d+"), "0")
        findings.add("reply does not decode", operation, "$message [$answer]")
        false
    }

    private fun note(differences: List<Difference>, was: JsonElement, answer: Answer) {
        if (differences.isEmpty()) return
        val unknown = if (answer.isExample) judge.unknown(place, was) else emptyList()
        differences.filter { difference -> unknown.none { difference.path.startsWith(it) } }
            .forEach { findings.add("reply changed", operation, "${it.path.general()} ${it.what}") }
    }
}
