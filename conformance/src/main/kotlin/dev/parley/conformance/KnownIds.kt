package dev.parley.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The ids of what a service has told of, by the path of the list that it is in: `/threads/{}/runs`. */
internal class KnownIds {
    private val ids = mutableMapOf<String, String>()
    private var turn = 0

    /** Notes the ids in [answer], to a request for [path]; those that are known already stay. */
    fun note(path: String, answer: JsonElement) {
        val items = (answer as? JsonObject)?.get("data") as? JsonArray ?: listOf(answer)
        for (item in items.filterIsInstance<JsonObject>()) {
            val id = item.text("id").ifEmpty { null } ?: continue
            ids.putIfAbsent(list(path), id)
            ids.putIfAbsent("${list(path)}#${item.text("purpose")}", id)
        }
    }

    fun forget(path: String) {
        ids -= list(path.substringBeforeLast('/'))
    }

    /** What was seen of the arguments of a call of [path]: a place in it, `{p0}`, is the id of something in the list before it. */
    fun arguments(path: String): Seen = Seen().apply {
        val segments = path.split('/')
        segments.forEachIndexed { at, segment ->
            val id = ids[list(segments.take(at).joinToString("/"))] ?: return@forEachIndexed
            if (segment.startsWith("{")) note(Shape.Plain("string"), JsonPrimitive(id), ".${segment.trim('{', '}')}")
        }
    }

    /** [json], the member called [name], with known ids for made-up ones. */
    fun inserted(json: JsonElement, name: String = "", holder: String = ""): JsonElement = when {
        name == "bytes" -> JsonPrimitive(Builder.FILE_SIZE)

        name == "purpose" -> JsonPrimitive(PURPOSES[turn++ % PURPOSES.size])

        json is JsonObject -> JsonObject((json - PAIRED).mapValues { (member, value) -> inserted(value, member, name) })

        json is JsonArray -> JsonArray(
            json.take(1).map { inserted(it, name, holder) }.takeIf { name.endsWith("_ids") }
                ?: json.map { inserted(it) },
        )

        else -> idOf(if (name == "id") holder else kind(name) ?: return json)?.let(::JsonPrimitive) ?: json
    }

    private fun kind(name: String) = KINDS[name] ?: SUFFIXES.firstOrNull(name::endsWith)?.let(name::removeSuffix)

    private fun idOf(kind: String): String? {
        if ('#' in kind) return ids["/files$kind"]
        return ids.filterKeys {
            '#' !in it && kind.endsWith(it.substringAfterLast('/').removeSuffix("s"))
        }.values.firstOrNull()
    }

    private fun list(path: String) = path.replace(Regex("\\{[^}]*}"), "{}")

    private companion object {
        val KINDS = mapOf(
            "training_file" to "#fine-tune",
            "validation_file" to "#fine-tune",
            "input_file_id" to "#batch",
            "consent" to "voice_consent",
        )

        /** What files are for, in turns. */
        val PURPOSES = listOf("batch", "fine-tune", "assistants")

        /** What must be given as often as each other, and need not be given. */
        val PAIRED = setOf("known_speaker_names", "known_speaker_references")
        val SUFFIXES = listOf("_id", "_ids")
    }
}
