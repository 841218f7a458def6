package dev.parley.testkit.videos

import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/**
 * A video that is being made: it waits for a second, and takes two more. One whose [prompt] has the word `fail` in it
 * fails then.
 */
internal class VideoJob(
    val id: String,
    val model: String,
    val size: String,
    val seconds: Int,
    private val prompt: String,
    private val remixedFrom: String?,
    private val clock: InstantSource,
) {
    private val created = clock.instant()
    private val end = created + WAITS + TAKES

    val status: String
        get() = when {
            clock.instant() < created + WAITS -> "queued"
            clock.instant() < end -> "in_progress"
            FAIL in prompt -> "failed"
            else -> "completed"
        }

    val ended: Boolean get() = status == "completed" || status == "failed"

    fun json(): JsonObject = buildJsonObject {
        val status = status
        put("id", id)
        put("object", "video")
        put("model", model)
        put("status", status)
        put("progress", progress(status))
        put("created_at", created.epochSecond)
        putTime("completed_at", end.takeIf { status == "completed" })
        putTime("expires_at", (end + LIVES).takeIf { status == "completed" })
        put("prompt", prompt)
        put("size", size)
        put("seconds", seconds.toString())
        put("remixed_from_video_id", remixedFrom)
        if (status == "failed") putError() else put("error", JsonNull)
    }

    private fun progress(status: String): Long = when (status) {
        "queued" -> 0

        "completed" -> 100

        else -> (
            Duration.between(
                created + WAITS,
                clock.instant(),
            ).toMillis() * 100 / TAKES.toMillis()
            ).coerceAtMost(99)
    }

    private fun JsonObjectBuilder.putTime(name: String, time: Instant?) {
        put(name, time?.epochSecond)
    }

    private fun JsonObjectBuilder.putError() = putJsonObject("error") {
        put("code", "video_generation_failed")
        put("message", "The video could not be made.")
    }

    private companion object {
        const val FAIL = "fail"
        val WAITS: Duration = Duration.ofSeconds(1)
        val TAKES: Duration = Duration.ofSeconds(2)
        val LIVES: Duration = Duration.ofDays(1)
    }
}
