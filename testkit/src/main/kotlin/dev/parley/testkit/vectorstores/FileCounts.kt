package dev.parley.testkit.vectorstores

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** How many of [files] have come how far. */
internal fun countsOf(files: Collection<StoreFile>): JsonObject = buildJsonObject {
    val counts = files.groupingBy { it.status }.eachCount()
    for (status in listOf("in_progress", "completed", "failed", "cancelled")) put(status, counts[status] ?: 0)
    put("total", files.size)
}

/** Whether any of [files] is still being processed. */
internal fun areInProgress(files: Collection<StoreFile>): Boolean = files.any { it.status == "in_progress" }
