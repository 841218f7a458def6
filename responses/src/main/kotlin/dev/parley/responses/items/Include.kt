package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** Data of a response that is only included when asked for. */
@Serializable(with = IncludeSerializer::class)
public class Include private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The results of file searches. */
        @JvmField public val FILE_SEARCH_CALL_RESULTS: Include = Include("file_search_call.results")

        /** The results of web searches. */
        @JvmField public val WEB_SEARCH_CALL_RESULTS: Include = Include("web_search_call.results")

        /** The sources of web searches. */
        @JvmField public val WEB_SEARCH_CALL_ACTION_SOURCES: Include = Include("web_search_call.action.sources")

        /** The URLs of images in the input. */
        @JvmField public val MESSAGE_INPUT_IMAGE_IMAGE_URL: Include = Include("message.input_image.image_url")

        /** The URLs of screenshots. */
        @JvmField
        public val COMPUTER_CALL_OUTPUT_OUTPUT_IMAGE_URL: Include = Include("computer_call_output.output.image_url")

        /** The outputs of code that ran. */
        @JvmField public val CODE_INTERPRETER_CALL_OUTPUTS: Include = Include("code_interpreter_call.outputs")

        /** The reasoning, encrypted: to be sent back where the service stores nothing. */
        @JvmField public val REASONING_ENCRYPTED_CONTENT: Include = Include("reasoning.encrypted_content")

        /** The log probabilities of the text's tokens. */
        @JvmField public val MESSAGE_OUTPUT_TEXT_LOGPROBS: Include = Include("message.output_text.logprobs")

        /** The [Include] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): Include = Include(value).known()
    }
}

internal object IncludeSerializer : OpenEnumSerializer<Include>("Include", Include::of)
