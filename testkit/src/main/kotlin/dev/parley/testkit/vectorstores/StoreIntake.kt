package dev.parley.testkit.vectorstores

import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.items
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.InstantSource

/** Takes uploaded files into stores. */
internal class StoreIntake(private val uploads: StoredFiles, private val clock: InstantSource) {
    /** The file that [request] names by its `file_id`. */
    fun one(store: Store, request: JsonObject): StoreFile =
        take(store, listOf(request to (request.text("file_id") ?: throw missing("file_id")))).single()

    /** The files that [request] names by its `file_ids`, all alike, or in its `files`, each in its own way. */
    fun all(store: Store, request: JsonObject): List<StoreFile> {
        val alike = request.items("file_ids").map { request to (it as JsonPrimitive).content }
        val each = request.objects("files").map { it to (it.text("file_id") ?: throw missing("files.file_id")) }
        if (alike.isNotEmpty() && each.isNotEmpty()) throw Refusal("'file_ids' and 'files' are mutually exclusive.")
        return take(store, alike + each)
    }

    /** All of them or, where one is refused, none. */
    private fun take(store: Store, requests: List<Pair<JsonObject, String>>): List<StoreFile> {
        val files = requests.map { (request, id) -> file(store, request, id) }
        store.use()
        return files.onEach { store.files[it.id] = it }
    }

    private fun file(store: Store, request: JsonObject, id: String): StoreFile {
        val name = uploads.find(id).text("filename").orEmpty()
        return StoreFile(store.id, id, name, uploads.content(id), Chunking.of(request), attributesOf(request), clock)
    }
}
