package dev.parley.testkit.uploads

import dev.parley.testkit.Reply
import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.items
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.text
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.longOrNull
import kotlinx.serialization.json.put
import java.time.InstantSource

/** `/uploads`: parts that become a file, in the order that completing them names. */
internal class UploadsArea(private val files: StoredFiles, private val clock: InstantSource) : Area {
    private val uploads = linkedMapOf<String, PendingUpload>()
    private var parts = 0

    override val routes: List<Route> = listOf(
        Route("POST", "/uploads", ::create),
        Route("POST", "/uploads/{upload_id}/parts", ::addPart),
        Route("POST", "/uploads/{upload_id}/complete", ::complete),
        Route("POST", "/uploads/{upload_id}/cancel", ::cancel),
    )

    private fun create(call: Call): Reply {
        val request = call.json()
        for (name in listOf("filename", "purpose", "mime_type")) request.text(name) ?: throw missing(name)
        val bytes = request["bytes"]?.jsonPrimitive?.longOrNull ?: throw missing("bytes")
        if (bytes > LARGEST) throw Refusal("The upload is larger than $LARGEST bytes.", "bytes")
        val upload = PendingUpload("upload_fake${uploads.size + 1}", request, bytes, clock.instant().epochSecond)
        uploads[upload.id] = upload
        return reply(upload)
    }

    private fun addPart(call: Call): Reply {
        val upload = pending(call)
        val data = call.form().file("data").content
        if (data.size >
            LARGEST_PART
        ) {
            throw Refusal("The part is larger than $LARGEST_PART bytes.", "data", status = 413)
        }
        val id = "part_fake${++parts}"
        upload.parts[id] = data
        val part = buildJsonObject {
            put("id", id)
            put("object", "upload.part")
            put("created_at", clock.instant().epochSecond)
            put("upload_id", upload.id)
        }
        return Reply.json(200, part.toString())
    }

    private fun complete(call: Call): Reply {
        val upload = pending(call)
        val request = call.json()
        val ids = request.items("part_ids").map { it.jsonPrimitive.contentOrNull.orEmpty() }
        upload.file = files.add(
            upload.name,
            upload.purpose,
            upload.joined(ids, request.text("md5")),
            upload.expiresAfter,
        )
        upload.status = "completed"
        return reply(upload)
    }

    private fun cancel(call: Call): Reply {
        val upload = pending(call)
        upload.status = "cancelled"
        upload.parts.clear()
        return reply(upload)
    }

    private fun pending(call: Call): PendingUpload {
        val id = call.path("upload_id")
        val upload = uploads[id] ?: throw Refusal("No such Upload object: $id", "upload_id", status = 404)
        if (upload.status != "pending") throw Refusal("Upload $id is ${upload.status}.", "upload_id")
        return upload
    }

    private fun reply(upload: PendingUpload) = Reply.json(200, upload.json().toString())

    private companion object {
        const val LARGEST = 8L shl 30
        const val LARGEST_PART = 64L shl 20
    }
}
