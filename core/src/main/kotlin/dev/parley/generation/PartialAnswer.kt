package dev.parley.generation

import dev.parley.annotation.InternalParleyApi
import dev.parley.http.putTogether
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.onEach
import kotlinx.serialization.json.JsonObject

/**
 * A typed answer as it grows.
 *
 * @property members The members that are complete so far, those of objects and lists within included. A type that is no
 * object, such as a list, is the member `value`.
 * @property answer The whole answer; `null` until the end.
 */
@JvmRecord
public data class PartialAnswer<T : Any, R : Any>(val members: JsonObject, val answer: Answer<T, R>? = null) {
    /** The JSON text of [members]. */
    public fun text(): String = members.toString()
}

/**
 * The answer that the [text] of the events grows to: a [PartialAnswer] each time that another member is complete, and one
 * with the [answer] at the end. [add] and [result] put the events together. At an event that [begins] another text, what
 * was said before it is forgotten.
 */
@InternalParleyApi
public fun <E, T : Any, R : Any> Flow<E>.partialAnswers(
    text: (E) -> String,
    add: (E) -> Unit,
    result: () -> R?,
    answer: (R) -> Answer<T, R>,
    begins: (E) -> Boolean = { false },
): Flow<PartialAnswer<T, R>> = flow {
    var json = PartialJson()
    val reply = onEach {
        if (begins(it)) json = PartialJson()
        if (json.add(text(it))) emit(PartialAnswer(json.members))
    }.putTogether(add, result)
    emit(PartialAnswer(json.members, answer(reply)))
}
