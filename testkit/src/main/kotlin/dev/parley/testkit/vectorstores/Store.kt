package dev.parley.testkit.vectorstores

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.members
import dev.parley.testkit.service.number
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/** A store, its files and their batches. */
internal class Store(val id: String, request: JsonObject, private val clock: InstantSource) {
    private val created = clock.instant()
    private var lastActive = created
    private var settings = request.filterKeys { it in SETTINGS }

    val files = linkedMapOf<String, StoreFile>()
    val batches = linkedMapOf<String, FileBatch>()

    init {
        checkExpiration(request)
    }

    fun update(request: JsonObject) {
        checkExpiration(request)
        settings = settings + request.filterKeys { it in SETTINGS }
    }

    /** Notes that the store is being used, or refuses that when it has expired. */
    fun use() {
        if (status == "expired") throw Refusal("Vector store $id is expired.", code = "vector_store_expired")
        lastActive = clock.instant()
    }

    private val expiresAt: Instant?
        get() = JsonObject(settings).members("expires_after")?.number("days")
            ?.let { lastActive + Duration.ofDays(it.toLong()) }

    private val status: String
        get() = when {
            expiresAt?.let { clock.instant() >= it } == true -> "expired"
            areInProgress(files.values) -> "in_progress"
            else -> "completed"
        }

    fun json(): JsonObject = buildJsonObject {
        put("id", id)
        put("object", "vector_store")
        put("created_at", created.epochSecond)
        put("name", settings["name"] ?: JsonNull)
        put("description", settings["description"] ?: JsonNull)
        put("usage_bytes", files.values.sumOf { it.bytes })
        put("file_counts", countsOf(files.values))
        put("status", status)
        put("expires_after", settings["expires_after"] ?: JsonNull)
        put("expires_at", expiresAt?.let { JsonPrimitive(it.epochSecond) } ?: JsonNull)
        put("last_active_at", lastActive.epochSecond)
        put("metadata", settings["metadata"] ?: JsonObject(emptyMap()))
    }

    private companion object {
        val SETTINGS = setOf("name", "description", "expires_after", "metadata")
        val DAYS = 1..365

        fun checkExpiration(request: JsonObject) {
            val expiration = request.members("expires_after") ?: return
            if (expiration.number("days") !in DAYS) {
                throw Refusal("Invalid 'expires_after.days': expected 1 to 365.", "expires_after.days")
            }
        }
    }
}
