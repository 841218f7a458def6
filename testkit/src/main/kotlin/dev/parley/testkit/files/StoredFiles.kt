package dev.parley.testkit.files

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.wire.Content
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/** The files of the fake: those that were uploaded, and those that its own jobs have written. */
internal class StoredFiles(private val clock: InstantSource) {
    private class Stored(val json: JsonObject, val content: Content)

    private val files = linkedMapOf<String, Stored>()
    private var made = 0

    /** All files, oldest first. */
    val all: List<JsonObject> get() = files.values.map { it.json }

    /** Keeps [content] as a file that ends [expiresAfter] seconds from now, or never, and describes it. */
    fun add(name: String, purpose: String, content: Content, expiresAfter: Long? = null): JsonObject {
        val id = "file-fake${++made}"
        val now = clock.instant().epochSecond
        val json = buildJsonObject {
            put("id", id)
            put("object", "file")
            put("bytes", content.size)
            put("created_at", now)
            expiresAfter?.let { put("expires_at", now + it) }
            put("filename", name)
            put("purpose", purpose)
            put("status", "processed")
        }
        files[id] = Stored(json, content)
        return json
    }

    /** The description of the file [id], refused when there is none. */
    fun find(id: String): JsonObject = stored(id).json

    /** What the file [id] holds, refused when there is none. */
    fun content(id: String): Content = stored(id).content

    /** Forgets the file [id], refused when there is none. */
    fun delete(id: String) {
        stored(id)
        files -= id
    }

    private fun stored(id: String) = files[id] ?: throw Refusal("No such File object: $id", param = "id", status = 404)
}
