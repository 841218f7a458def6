package dev.parley.testkit.chat

import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.Reply
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.members
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** The completions that were made with `store: true`, in the order made. */
internal class StoredChats {
    private val chats = linkedMapOf<String, Chat>()

    val routes: List<Route> = listOf(
        Route("GET", "/chat/completions", ::list),
        Route("GET", "/chat/completions/{id}") { json(find(it).completion) },
        Route("POST", "/chat/completions/{id}", ::update),
        Route("DELETE", "/chat/completions/{id}", ::delete),
        Route("GET", "/chat/completions/{id}/messages") { json(Page(find(it).messages(), it.request).json()) },
    )

    fun add(completion: ChatCompletion) {
        chats[completion.id] = Chat(completion.id, completion.json(), completion.prompt.messages)
    }

    private fun list(call: Call): Reply {
        val filter = Filter(call.request)
        return json(Page(chats.values.map { it.completion }.filter(filter::lets), call.request).json())
    }

    private fun update(call: Call): Reply {
        val chat = find(call)
        chat.completion = JsonObject(chat.completion + ("metadata" to (call.json()["metadata"] ?: JsonNull)))
        return json(chat.completion)
    }

    private fun delete(call: Call): Reply {
        chats -= find(call).id
        return json(deleted(call.path("id")))
    }

    private fun deleted(id: String) = buildJsonObject {
        put("object", "chat.completion.deleted")
        put("id", id)
        put("deleted", true)
    }

    private fun find(call: Call): Chat = chats[call.path("id")] ?: throw Refusal(
        "Chat completion ${call.path("id")} not found. Only completions made with store=true can be retrieved.",
        status = 404,
    )

    private fun json(body: JsonObject) = Reply.json(200, body.toString())

    private class Chat(val id: String, var completion: JsonObject, private val prompt: List<JsonObject>) {
        /** The messages of the prompt, each with an id; content in parts is told in full beside its text. */
        fun messages(): List<JsonObject> = prompt.mapIndexed { index, message ->
            JsonObject(message + extras(index, message))
        }

        private fun extras(index: Int, message: JsonObject) = buildJsonObject {
            put("id", "$id-$index")
            put("content", contentOf(message))
            put("content_parts", message["content"].takeIf { message.text("content") == null } ?: JsonNull)
        }
    }

    private class Filter(request: RecordedRequest) {
        private val model = request.queryParameter("model")
        private val metadata = request.parametersLike(METADATA)

        fun lets(completion: JsonObject): Boolean = (model == null || completion.text("model") == model) &&
            metadata.all { (key, value) -> completion.members("metadata")?.text(key) == value }
    }

    private companion object {
        val METADATA = Regex("metadata\\[(.+)]")
    }
}
