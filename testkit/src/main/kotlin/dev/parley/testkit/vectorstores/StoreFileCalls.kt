package dev.parley.testkit.vectorstores

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** `/vector_stores/{store}/files`. */
internal class StoreFileCalls(private val store: (Call) -> Store, private val intake: StoreIntake) {
    val routes: List<Route> = listOf(
        Route("POST", FILES) { answer(intake.one(store(it), it.json())) },
        Route("GET", FILES) { json(pageOf(store(it).files.values, it)) },
        Route("GET", "$FILES/{file}") { answer(find(it)) },
        Route("POST", "$FILES/{file}", ::update),
        Route("DELETE", "$FILES/{file}", ::delete),
        Route("GET", "$FILES/{file}/content", ::content),
    )

    private fun update(call: Call): Reply {
        val file = find(call)
        file.attributes = attributesOf(call.json())
        return answer(file)
    }

    private fun delete(call: Call): Reply {
        val id = find(call).id
        store(call).files -= id
        return json(deleted(id, "vector_store.file.deleted"))
    }

    private fun content(call: Call): Reply {
        val file = find(call)
        if (file.status != "completed") throw Refusal("The file ${file.id} is ${file.status}: it has no content.")
        val content = buildJsonObject {
            put("object", "vector_store.file_content.page")
            put("data", JsonArray(listOf(textPart(file.text))))
            put("has_more", false)
            put("next_page", JsonNull)
        }
        return json(content)
    }

    private fun answer(file: StoreFile) = json(file.json(), ended = file.status != "in_progress")

    private fun find(call: Call): StoreFile {
        val store = store(call)
        val id = call.path("file")
        return store.files[id]
            ?: throw Refusal("No file found with id '$id' in vector store '${store.id}'.", status = 404)
    }

    private companion object {
        const val FILES = "/vector_stores/{store}/files"
    }
}

/** The page of [files] that [call] asks for, with its `filter`. */
internal fun pageOf(files: Collection<StoreFile>, call: Call): JsonObject {
    val status = call.request.queryParameter("filter")
    val wanted = files.filter { status == null || it.status == status }
    return Page(wanted.map(StoreFile::json), call.request, newestFirst = true).json()
}
