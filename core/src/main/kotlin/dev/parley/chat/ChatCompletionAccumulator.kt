package dev.parley.chat

import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.generation.CompletionUsage
import dev.parley.generation.ServiceTier
import dev.parley.http.putTogether
import kotlinx.coroutines.flow.Flow

/**
 * Puts the pieces of a streamed answer together. At every moment [completion] is what has come so far; at the end it is
 * what the plain call would have given. Not for use by several threads at once.
 */
public class ChatCompletionAccumulator {
    private var last: ChatCompletionChunk? = null
    private var usage: CompletionUsage? = null
    private var serviceTier: ServiceTier? = null
    private var systemFingerprint: String? = null
    private var moderation: ChatModeration? = null
    private val choices = sortedMapOf<Int, ChoiceAccumulator>()

    /** Takes in the next piece. */
    public fun add(chunk: ChatCompletionChunk) {
        last = chunk
        chunk.usage?.let { usage = it }
        chunk.serviceTier?.let { serviceTier = it }
        chunk.systemFingerprint?.let { systemFingerprint = it }
        chunk.moderation?.let { moderation = it }
        for (choice in chunk.choices) choices.getOrPut(choice.index) { ChoiceAccumulator(choice.index) }.add(choice)
    }

    /** The answer so far; `null` before the first piece. */
    public fun completion(): ChatCompletion? = last?.let {
        ChatCompletion(
            id = it.id,
            choices = choices.values.map(ChoiceAccumulator::choice),
            created = it.created,
            model = it.model,
            usage = usage,
            serviceTier = serviceTier,
            systemFingerprint = systemFingerprint,
            moderation = moderation,
            objectType = "chat.completion",
        )
    }
}

/**
 * Collects the stream, and gives the answer that the plain call would have given.
 *
 * @throws StreamTruncatedException when the stream broke off; its `partial` is the [ChatCompletion] so far, `null` when
 * nothing had come.
 * @throws OpenAIException when the call fails otherwise. What had come by then is the `partial` of a suppressed
 * [StreamTruncatedException].
 */
@JvmSynthetic
public suspend fun Flow<ChatCompletionChunk>.toCompletion(): ChatCompletion {
    val pieces = ChatCompletionAccumulator()
    return putTogether(pieces::add, pieces::completion)
}
