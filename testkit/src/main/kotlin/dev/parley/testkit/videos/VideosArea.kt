package dev.parley.testkit.videos

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.fields
import dev.parley.testkit.service.members
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.number
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/** `/videos`: jobs that are done after three seconds by [clock], unless their prompt has the word `fail` in it. */
internal class VideosArea(private val clock: InstantSource) : Area {
    private val videos = linkedMapOf<String, VideoJob>()
    private val characters = VideoCharacters(clock)
    private var made = 0

    override val routes: List<Route> = listOf(
        Route("POST", "/videos") { begin(it.fields()) },
        Route("GET", "/videos") { call -> json(Page(videos.values.map(VideoJob::json), call.request).json()) },
        Route("POST", "/videos/edits") { begin(it.fields(), source(it)) },
        Route("POST", "/videos/extensions", ::extend),
        Route("POST", "/videos/characters") { json(characters.create(it)) },
        Route("GET", "/videos/characters/{id}") { json(characters.find(it.path("id"))) },
        Route("GET", "/videos/{id}") { answer(find(it.path("id"))) },
        Route("DELETE", "/videos/{id}", ::delete),
        Route("GET", "/videos/{id}/content", ::content),
        Route("POST", "/videos/{id}/remix") { begin(it.fields(), completed(it.path("id")), isRemix = true) },
    )

    private fun extend(call: Call): Reply {
        val seconds = call.fields().number("seconds") ?: throw missing("seconds")
        val source = source(call)
        return begin(call.fields(), source, (source?.seconds ?: SECONDS) + seconds)
    }

    private fun begin(
        request: JsonObject,
        source: VideoJob? = null,
        seconds: Int = source?.seconds ?: request.number("seconds") ?: SECONDS,
        isRemix: Boolean = false,
    ): Reply {
        val job = VideoJob(
            id = "video_fake${++made}",
            model = source?.model ?: request.text("model") ?: "sora-2",
            size = source?.size ?: request.text("size") ?: "720x1280",
            seconds = seconds,
            prompt = request.text("prompt")?.takeIf { it.isNotBlank() } ?: throw missing("prompt"),
            remixedFrom = source?.id.takeIf { isRemix },
            clock = clock,
        )
        videos[job.id] = job
        return answer(job)
    }

    private fun Call.fields() = if (isForm) form().fields() else json()

    /** The fake's own video to work on; null when one is uploaded, of which it takes the usual for granted. */
    private fun source(call: Call): VideoJob? {
        val id = if (call.isForm) call.form().members("video")["id"] else call.json().members("video")?.text("id")
        if (id != null) return completed(id)
        if (!call.isForm) throw missing("video")
        return null.also { call.form().file("video") }
    }

    private fun completed(id: String): VideoJob = find(id).also {
        if (it.status != "completed") throw Refusal("The video $id is not completed: it is ${it.status}.")
    }

    private fun delete(call: Call): Reply {
        val job = find(call.path("id"))
        if (!job.ended) throw Refusal("The video ${job.id} is ${job.status}, and cannot be deleted yet.", status = 409)
        videos -= job.id
        return json(deleted(job.id))
    }

    private fun deleted(id: String) = buildJsonObject {
        put("id", id)
        put("object", "video.deleted")
        put("deleted", true)
    }

    private fun content(call: Call): Reply {
        val job = find(call.path("id"))
        if (job.status !=
            "completed"
        ) {
            throw Refusal("Video is not ready yet; its status is ${job.status}.", status = 404)
        }
        return when (val variant = call.request.queryParameter("variant") ?: "video") {
            "video" -> Reply.bytes(200, "video/mp4", Movie.mp4(job.seconds))
            "thumbnail", "spritesheet" -> Reply.bytes(200, "image/webp", Movie.webp)
            else -> throw Refusal("Invalid value: '$variant'.", "variant", "invalid_value")
        }
    }

    private fun find(id: String): VideoJob =
        videos[id] ?: throw Refusal("No video found with id '$id'.", "video_id", status = 404)

    /** While a job goes on, the service says when to look again. */
    private fun answer(job: VideoJob): Reply =
        json(job.json()).let { if (job.ended) it else it.header("openai-poll-after-ms", "100") }

    private fun json(body: JsonObject) = Reply.json(200, body.toString())

    private companion object {
        const val SECONDS = 4
    }
}
