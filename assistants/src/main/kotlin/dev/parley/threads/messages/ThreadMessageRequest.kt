package dev.parley.threads.messages

import dev.parley.assistants.requireCount
import dev.parley.assistants.requireMetadata
import dev.parley.json.Superseded
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A message to put into a thread. See the API reference, "Create message".
 *
 * ```
 * ThreadMessageRequest.user("What does the contract say about notice?")
 * ```
 *
 * @property role who says it.
 * @property content what it says.
 * @property attachments files to attach, and the tools that may see them. None when absent.
 * @property metadata notes to keep with it, up to 16: keys of 64 characters, values of 512. None when absent.
 * @property fileIds files to attach, in the first version of assistants only, at most 10. None when absent.
 * @throws IllegalArgumentException when a value is beyond its limit.
 */
@Serializable
@JvmRecord
public data class ThreadMessageRequest(
    val role: MessageRole,
    val content: MessageInput,
    val attachments: List<MessageAttachment>? = null,
    val metadata: Map<String, String>? = null,
    @Superseded @SerialName("file_ids") val fileIds: List<String>? = null,
) {
    init {
        requireMetadata(metadata)
        requireCount("fileIds", fileIds, 10)
    }

    public companion object {
        /** What the user says. */
        @JvmStatic
        public fun user(text: String): ThreadMessageRequest =
            ThreadMessageRequest(MessageRole.USER, MessageInput.of(text))

        /** What the assistant is to have said. */
        @JvmStatic
        public fun assistant(text: String): ThreadMessageRequest =
            ThreadMessageRequest(MessageRole.ASSISTANT, MessageInput.of(text))
    }
}
