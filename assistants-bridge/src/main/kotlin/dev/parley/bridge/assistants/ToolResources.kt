package dev.parley.bridge.assistants

import dev.parley.bridge.call.Service
import dev.parley.bridge.json.id
import dev.parley.bridge.json.members
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.texts
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonObject

/** What assistants and threads have for their tools: vector stores to search, and files to work on. */
internal object ToolResources {
    private const val MEMBER = "tool_resources"
    private const val SEARCH = "file_search"
    private const val STORES = "vector_store_ids"
    private const val WANTED = "vector_stores"
    private const val CODE = "code_interpreter"
    private const val FILES = "file_ids"

    /** [request], whose resources name the vector stores that it describes, once these are made. */
    suspend fun made(request: JsonObject, service: Service): JsonObject {
        val resources = request.members(MEMBER)
        val search = resources.members(SEARCH)
        val wanted = search.objects(WANTED)
        if (wanted.isEmpty()) return request
        val made = wanted.map { service.post("/vector_stores", it).id }
        val named = JsonObject(search - WANTED).with(STORES to search.texts(STORES) + made)
        return request.with(MEMBER to resources.with(SEARCH to named))
    }

    /** The ids of the vector stores that an assistant or a thread has. */
    fun stores(owner: JsonObject): List<String> = owner.members(MEMBER).members(SEARCH).texts(STORES)

    /** The ids of the files that the code interpreter of an assistant or a thread has. */
    fun files(owner: JsonObject): List<String> = owner.members(MEMBER).members(CODE).texts(FILES)

    /** [owner] with more vector stores and more files. */
    fun add(owner: JsonObject, stores: List<String>, files: List<String>): JsonObject = owner.with(
        MEMBER to owner.members(MEMBER)
            .withMore(SEARCH, STORES, stores)
            .withMore(CODE, FILES, files),
    )

    private fun JsonObject.withMore(tool: String, ids: String, more: List<String>): JsonObject {
        if (more.isEmpty()) return this
        val all = members(tool).texts(ids) + more
        return with(tool to members(tool).with(ids to all.distinct()))
    }
}
