package dev.parley.testkit.assistants

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import kotlinx.serialization.json.JsonObject

/**
 * Which assistants a caller knows, as the header `OpenAI-Beta` tells: the first version has files where the second has
 * tools.
 */
internal enum class AssistantsVersion(private val hidden: Set<String>) {
    V1(setOf("tool_resources", "attachments", "response_format", "truncation_strategy", "tool_choice")),
    V2(setOf("file_ids")),
    ;

    /** [json] without what this version does not know. */
    fun show(json: JsonObject): JsonObject = JsonObject(json - hidden)

    companion object {
        /** The version that [call] asks for, refused when it asks for none. */
        fun of(call: Call): AssistantsVersion {
            val beta = call.request.header("openai-beta").orEmpty().split(',').map { it.trim() }
            return entries.firstOrNull { "assistants=${it.name.lowercase()}" in beta } ?: throw Refusal(
                "You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try again by setting " +
                    "the header 'OpenAI-Beta: assistants=v2'.",
                code = "invalid_beta",
            )
        }
    }
}

/** The reply that shows [json] as the version of this call knows it. */
internal fun Call.reply(json: JsonObject): Reply = Reply.json(200, AssistantsVersion.of(this).show(json).toString())

/** The reply that shows a page of [all], the newest first unless the call says otherwise. */
internal fun Call.replyList(all: Collection<JsonObject>): Reply {
    val version = AssistantsVersion.of(this)
    return Reply.json(200, Page(all.map(version::show), request, newestFirst = true).json().toString())
}

/** The reply that the object with [id], a [what], is gone. */
internal fun replyDeleted(id: String, what: String): Reply =
    Reply.json(200, """{"id":"$id","object":"$what.deleted","deleted":true}""")
