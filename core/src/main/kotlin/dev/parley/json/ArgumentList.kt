package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import java.util.Objects.requireNonNull

/** The elements of a vararg called [name], as a list of its own; a `null` of Java's among them is refused by that name. */
@InternalParleyApi
public fun <T : Any> argumentList(name: String, elements: Array<out T>): List<T> =
    elements.mapIndexed { index, element -> requireNonNull(element, "$name[$index]") }
