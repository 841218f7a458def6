package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.responses.with
import kotlinx.serialization.Serializable

/** What a response holds only when asked for. */
@Serializable(with = IncludeSerializer::class)
public class Include private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** What a file search found. */
        @JvmField public val FILE_SEARCH_CALL_RESULTS: Include = Include("file_search_call.results")

        /** What a web search found. */
        @JvmField public val WEB_SEARCH_CALL_RESULTS: Include = Include("web_search_call.results")

        /** The sources of a web search. */
        @JvmField public val WEB_SEARCH_CALL_ACTION_SOURCES: Include = Include("web_search_call.action.sources")

        /** The addresses of images in the input. */
        @JvmField public val MESSAGE_INPUT_IMAGE_IMAGE_URL: Include = Include("message.input_image.image_url")

        /** The addresses of screenshots. */
        @JvmField
        public val COMPUTER_CALL_OUTPUT_OUTPUT_IMAGE_URL: Include = Include("computer_call_output.output.image_url")

        /** What code printed and drew. */
        @JvmField public val CODE_INTERPRETER_CALL_OUTPUTS: Include = Include("code_interpreter_call.outputs")

        /** Thoughts, encrypted: to be sent back where the service stores nothing. */
        @JvmField public val REASONING_ENCRYPTED_CONTENT: Include = Include("reasoning.encrypted_content")

        /** The probabilities of the text's tokens. */
        @JvmField public val MESSAGE_OUTPUT_TEXT_LOGPROBS: Include = Include("message.output_text.logprobs")

        /** The Include called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): Include = Include(value)
    }
}

internal object IncludeSerializer : OpenEnumSerializer<Include>("Include", Include::of)
