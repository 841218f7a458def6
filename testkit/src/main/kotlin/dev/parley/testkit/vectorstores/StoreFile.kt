package dev.parley.testkit.vectorstores

import dev.parley.testkit.wire.Content
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Duration
import java.time.InstantSource

/**
 * A file in a store. Its processing takes a second; it fails for a file without words, of a type that holds no text, or
 * with `fail` in its name.
 */
internal class StoreFile(
    private val store: String,
    val id: String,
    val name: String,
    private val content: Content,
    private val chunking: Chunking,
    var attributes: JsonObject,
    private val clock: InstantSource,
) {
    private val created = clock.instant()
    private val error = errorOf(name, content)
    private var cancelled = false

    val text: String get() = content.text()
    val chunks: List<String> by lazy { chunking.chunksOf(text) }
    val bytes: Long get() = if (status == "completed") content.size else 0

    val status: String
        get() = when {
            cancelled -> "cancelled"
            clock.instant() < created + TAKES -> "in_progress"
            error != null -> "failed"
            else -> "completed"
        }

    fun cancel() {
        if (status == "in_progress") cancelled = true
    }

    fun json(): JsonObject = buildJsonObject {
        val status = status
        put("id", id)
        put("object", "vector_store.file")
        put("usage_bytes", bytes)
        put("created_at", created.epochSecond)
        put("vector_store_id", store)
        put("status", status)
        put("last_error", error?.takeIf { status == "failed" } ?: JsonNull)
        put("chunking_strategy", chunking.json())
        put("attributes", attributes)
    }

    private companion object {
        const val TELLING = 1024 * 1024
        val TAKES: Duration = Duration.ofSeconds(1)
        val READABLE = setOf(
            "c", "cpp", "cs", "css", "csv", "doc", "docx", "go", "html", "java", "js", "json", "kt", "md", "pdf", "php",
            "pptx", "py", "rb", "sh", "tex", "ts", "txt", "xml",
        )

        fun errorOf(name: String, content: Content): JsonObject? = when {
            name.substringAfterLast('.', "").lowercase() !in READABLE ->
                error("unsupported_file", "The file type is not supported.")

            content.bytes(TELLING).decodeToString().isBlank() -> error("invalid_file", "The file has no text in it.")

            "fail" in name -> error("server_error", "An internal error occurred.")

            else -> null
        }

        fun error(code: String, message: String) = buildJsonObject {
            put("code", code)
            put("message", message)
        }
    }
}
