package dev.parley.responses.tools

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A tool that the model may call: a function or custom tool of yours, or a tool of the service.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/create).
 */
@Serializable(with = ResponseToolSerializer::class)
public sealed interface ResponseTool {
    /**
     * A kind of tool that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseTool
}
