package dev.parley.bridge.call

import dev.parley.bridge.json.BRIDGE
import kotlinx.serialization.json.JsonObject

/** The versions of the API, as the header `OpenAI-Beta` tells them: the first has files where the second has tools. */
internal enum class Version(private val header: String, private val hidden: Set<String>) {
    V1(
        "assistants=v1",
        setOf("tool_resources", "attachments", "response_format", "truncation_strategy", "tool_choice", BRIDGE),
    ),
    V2("assistants=v2", setOf("file_ids", BRIDGE)),
    ;

    /** [json] as callers of this version know it. */
    fun shown(json: JsonObject): JsonObject = JsonObject(json.filterKeys { it !in hidden })

    companion object {
        fun of(request: BridgeRequest): Version {
            val sent = request.headers["openai-beta"].orEmpty().split(',').map(String::trim)
            return entries.firstOrNull { it.header in sent } ?: throw Refusal.badRequest(
                "You must provide the 'OpenAI-Beta' header to access the Assistants API. " +
                    "Please try again by setting the header 'OpenAI-Beta: assistants=v2'.",
                code = "invalid_beta",
            )
        }
    }
}

/** [json] as the caller knows it. */
internal fun Call.shown(json: JsonObject): JsonObject = version.shown(json)
