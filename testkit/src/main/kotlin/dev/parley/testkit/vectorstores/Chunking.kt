package dev.parley.testkit.vectorstores

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.members
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.number
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/** How the text of a file is cut into pieces, with words for tokens. */
internal class Chunking(private val size: Int, private val overlap: Int) {
    /** The pieces of [text]; the last one is not repeated in a shorter one. */
    fun chunksOf(text: String): List<String> {
        val words = wordsOf(text)
        val starts = generateSequence(0) { it + size - overlap }.takeWhile { it == 0 || it + overlap < words.size }
        return starts.map { words.drop(it).take(size).joinToString("").trim() }.toList()
    }

    fun json(): JsonObject = buildJsonObject {
        put("type", "static")
        putJsonObject("static") {
            put("max_chunk_size_tokens", size)
            put("chunk_overlap_tokens", overlap)
        }
    }

    companion object {
        private val AUTO = Chunking(size = 800, overlap = 400)
        private val SIZES = 100..4096

        /** What the `chunking_strategy` of [request] says. */
        fun of(request: JsonObject): Chunking {
            val strategy = request.members("chunking_strategy") ?: return AUTO
            return when (val type = strategy.text("type")) {
                "auto" -> AUTO
                "static" -> static(strategy.members("static") ?: throw missing("chunking_strategy.static"))
                else -> throw Refusal("Invalid value: '$type'.", "chunking_strategy.type", "invalid_value")
            }
        }

        private fun static(sizes: JsonObject): Chunking {
            val size = sizes.number("max_chunk_size_tokens") ?: throw missing("max_chunk_size_tokens")
            val overlap = sizes.number("chunk_overlap_tokens") ?: throw missing("chunk_overlap_tokens")
            if (size !in SIZES) throw Refusal("max_chunk_size_tokens must be between 100 and 4096.")
            if (overlap !in 0..size / 2) throw Refusal("chunk_overlap_tokens must not exceed half of it.")
            return Chunking(size, overlap)
        }
    }
}
