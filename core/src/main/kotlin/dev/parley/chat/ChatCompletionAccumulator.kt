package dev.parley.chat

import dev.parley.DecodingException
import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.generation.CompletionUsage
import dev.parley.generation.ServiceTier
import dev.parley.http.putTogether
import dev.parley.json.Extra
import dev.parley.json.fixed
import kotlinx.coroutines.flow.Flow
import java.time.Instant

/**
 * Puts the chunks of a streamed chat completion together. At every moment [completion] is what has arrived so far; at
 * the end it is what [ChatCompletions.create] would have returned. Not for use by several threads at once.
 */
public class ChatCompletionAccumulator {
    private var begun = false
    private var id = ""
    private var created = Instant.EPOCH
    private var model = ""
    private var usage: CompletionUsage? = null
    private var serviceTier: ServiceTier? = null
    private var systemFingerprint: String? = null
    private var moderation: ChatModeration? = null
    private var extra = Extra.NONE
    private val choices = sortedMapOf<Int, ChoiceAccumulator>()

    /**
     * Adds the next chunk. What is empty or absent in it leaves what came before as it is.
     *
     * @throws DecodingException when its audio is not base64.
     */
    public fun add(chunk: ChatCompletionChunk) {
        begun = true
        if (chunk.id.isNotEmpty()) id = chunk.id
        if (chunk.created != Instant.EPOCH) created = chunk.created
        if (chunk.model.isNotEmpty()) model = chunk.model
        chunk.usage?.let { if (usage == null || it != CompletionUsage()) usage = it }
        chunk.serviceTier?.let { serviceTier = it }
        if (!chunk.systemFingerprint.isNullOrEmpty()) systemFingerprint = chunk.systemFingerprint
        chunk.moderation?.let { moderation = it }
        extra += chunk.extra
        for (choice in chunk.choices) choices.getOrPut(choice.index) { ChoiceAccumulator(choice.index) }.add(choice)
    }

    /** The chat completion so far; `null` before the first chunk. */
    public fun completion(): ChatCompletion? = if (begun) whole() else null

    private fun whole() = ChatCompletion(
        id = id,
        choices = choices.values.map(ChoiceAccumulator::choice).fixed(),
        created = created,
        model = model,
        usage = usage,
        serviceTier = serviceTier,
        systemFingerprint = systemFingerprint,
        moderation = moderation,
        objectType = "chat.completion",
        extra = extra,
    )
}

/**
 * Collects the stream and returns the chat completion that [ChatCompletions.create] would have returned. Cancelling it
 * closes the connection.
 *
 * @throws StreamTruncatedException when the stream broke off; its `partial` is the [ChatCompletion] so far, `null` when
 * nothing had arrived.
 * @throws OpenAIException when the call fails otherwise. What had arrived by then is the `partial` of a suppressed
 * [StreamTruncatedException].
 */
public suspend fun Flow<ChatCompletionChunk>.toCompletion(): ChatCompletion {
    val chunks = ChatCompletionAccumulator()
    return putTogether(chunks::add, chunks::completion)
}
