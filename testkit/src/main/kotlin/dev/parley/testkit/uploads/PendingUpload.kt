package dev.parley.testkit.uploads

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.members
import dev.parley.testkit.service.text
import dev.parley.testkit.wire.Content
import dev.parley.testkit.wire.ContentCollector
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.longOrNull
import kotlinx.serialization.json.put
import java.security.MessageDigest
import java.util.HexFormat

/** An upload that is under way, or has ended. */
internal class PendingUpload(val id: String, request: JsonObject, private val bytes: Long, private val created: Long) {
    val name: String = request.text("filename").orEmpty()
    val purpose: String = request.text("purpose").orEmpty()
    val expiresAfter: Long? = request.members("expires_after")?.get("seconds")?.jsonPrimitive?.longOrNull
    val parts = linkedMapOf<String, Content>()
    var status = "pending"
    var file: JsonObject? = null

    /** The parts [ids] as one; refused when one is missing, or when all of them are not what was announced. */
    fun joined(ids: List<String>, md5: String?): Content {
        val whole = ContentCollector()
        val digest = MessageDigest.getInstance("MD5")
        for (id in ids) {
            val part = parts[id] ?: throw Refusal("No such part: $id", "part_ids")
            for (from in 0 until part.size step BLOCK) {
                val block = part.slice(from, minOf(BLOCK, part.size - from)).bytes()
                digest.update(block)
                whole.add(block)
            }
        }
        if (whole.size != bytes) throw Refusal("Expected $bytes bytes, but the parts have ${whole.size}.", "part_ids")
        if (md5 != null && md5 != HexFormat.of().formatHex(digest.digest())) throw Refusal("The MD5 differs.", "md5")
        return whole.content()
    }

    fun json(): JsonObject = buildJsonObject {
        put("id", id)
        put("object", "upload")
        put("bytes", bytes)
        put("created_at", created)
        put("filename", name)
        put("purpose", purpose)
        put("status", status)
        put("expires_at", created + HOUR)
        file?.let { put("file", it) }
    }

    private companion object {
        const val BLOCK = 1L shl 20
        const val HOUR = 3600
    }
}
