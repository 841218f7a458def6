package dev.parley.responses.tools

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Something that the model may call. See the API reference, "Create a model response", `tools`. */
@Serializable(with = ResponseToolSerializer::class)
public sealed interface ResponseTool {
    /**
     * A tool newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseTool
}
