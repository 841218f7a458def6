package dev.parley.threads.messages

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A message to add to a thread.
 *
 * ```
 * ThreadMessageRequest.user("What does the contract say about notice?")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/messages/createMessage).
 *
 * @property role The role of its author.
 * @property content The content.
 * @property attachments Files to attach, and the tools they are added to. None when `null`.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property fileIds The ids of files to attach, in the first version of the API only, up to 10. None when `null`.
 */
@Serializable
@JvmRecord
public data class ThreadMessageRequest(
    val role: MessageRole,
    val content: MessageInput,
    val attachments: List<MessageAttachment>? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("file_ids") val fileIds: List<String>? = null,
) {
    public companion object {
        /** A user message with [text], and the optional values of the constructor. */
        @JvmStatic
        @JvmOverloads
        public fun user(
            text: String,
            attachments: List<MessageAttachment>? = null,
            metadata: Map<String, String>? = null,
        ): ThreadMessageRequest = ThreadMessageRequest(MessageRole.USER, MessageInput.of(text), attachments, metadata)

        /** An assistant message with [text], and the optional values of the constructor. */
        @JvmStatic
        @JvmOverloads
        public fun assistant(
            text: String,
            attachments: List<MessageAttachment>? = null,
            metadata: Map<String, String>? = null,
        ): ThreadMessageRequest =
            ThreadMessageRequest(MessageRole.ASSISTANT, MessageInput.of(text), attachments, metadata)
    }
}
