package dev.parley.testkit.vectorstores

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Instant

/** Files that were put into a store together. It fails only when all of them do. */
internal class FileBatch(
    val id: String,
    private val store: String,
    private val created: Instant,
    val files: List<StoreFile>,
) {
    private var cancelled = false

    private val status: String
        get() = when {
            cancelled -> "cancelled"
            areInProgress(files) -> "in_progress"
            files.all { it.status == "failed" } -> "failed"
            else -> "completed"
        }

    val inProgress: Boolean get() = status == "in_progress"

    fun cancel() {
        if (!inProgress) return
        cancelled = true
        files.forEach(StoreFile::cancel)
    }

    fun json(): JsonObject = buildJsonObject {
        put("id", id)
        put("object", "vector_store.file_batch")
        put("created_at", created.epochSecond)
        put("vector_store_id", store)
        put("status", status)
        put("file_counts", countsOf(files))
    }
}
