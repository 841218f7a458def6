package dev.parley.bridge.imports

import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.isDirectory
import kotlin.io.path.isRegularFile

/** Files with objects of the old API: one, a list, or one on each line. */
internal object ExportedFiles {
    /**
     * What is in a file, or in all files of a directory whose names end in `.json` or `.jsonl`.
     *
     * @throws IOException when one cannot be read, or is no JSON.
     */
    fun read(path: Path): Exported = Exported(files(path).flatMap(::objects))

    private fun files(path: Path): List<Path> {
        if (!path.isDirectory()) return listOf(path)
        return Files.walk(path).use { all ->
            all.filter { it.isRegularFile() && it.extension in NAMES }.sorted().toList()
        }
    }

    private fun objects(file: Path): List<JsonObject> {
        val text = Files.readString(file)
        return (whole(text) ?: lines(file, text)).flatMap(::unfolded)
    }

    private fun whole(text: String): List<JsonElement>? = try {
        listOf(Json.parseToJsonElement(text))
    } catch (_: SerializationException) {
        null
    }

    private fun lines(file: Path, text: String): List<JsonElement> =
        text.lines().withIndex().filter { (_, line) -> line.isNotBlank() }.map { (index, line) ->
            try {
                Json.parseToJsonElement(line)
            } catch (e: SerializationException) {
                throw IOException("line ${index + 1} of $file is no JSON", e)
            }
        }

    private fun unfolded(json: JsonElement): List<JsonObject> = when (json) {
        is JsonArray -> json.flatMap(::unfolded)
        is JsonObject -> (json["data"] as? JsonArray)?.let(::unfolded) ?: listOf(json)
        else -> emptyList()
    }

    private val NAMES = setOf("json", "jsonl")
}
