package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import dev.parley.json.LenientTextSerializer.THOUGHTS
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject

/** The reasoning of a model in the clear, under the names that compatible servers send it, or from parts that hold it. */
internal val Extra.reasoningContent: String?
    get() = text("reasoning_content") ?: text("reasoning") ?: text(THOUGHTS) ?: thoughts.ifEmpty { null }?.textOf()

/** The parts of a content that are thoughts. */
internal val Extra.thoughts: List<JsonObject>
    get() = (get(THOUGHTS) as? JsonArray).orEmpty().filterIsInstance<JsonObject>()

private fun List<JsonObject>.textOf(): String =
    joinToString("") { LenientTextSerializer.text(it[THOUGHTS] ?: JsonArray(emptyList())) }
