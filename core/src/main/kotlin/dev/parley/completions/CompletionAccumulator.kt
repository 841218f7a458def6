package dev.parley.completions

import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.generation.CompletionUsage
import dev.parley.generation.ExtraAccumulator
import dev.parley.generation.FinishReason
import dev.parley.generation.ListAccumulator
import dev.parley.http.putTogether
import dev.parley.json.Extra
import dev.parley.json.fixed
import kotlinx.coroutines.flow.Flow
import java.time.Instant

/**
 * Puts the chunks of a streamed completion together. At every moment [completion] is what has arrived so far; at the
 * end it is what [Completions.create] would have returned. Not for use by several threads at once.
 */
public class CompletionAccumulator {
    private var whole: Completion? = null
    private val choices = sortedMapOf<Int, ChoiceAccumulator>()

    /** Adds the next chunk. What is empty or absent in it leaves what came before as it is. */
    public fun add(chunk: Completion) {
        whole = whole?.let { joined(it, chunk) } ?: chunk.copy(choices = emptyList())
        for (choice in chunk.choices) choices.getOrPut(choice.index, ::ChoiceAccumulator).add(choice)
    }

    /** The completion so far; `null` before the first chunk. */
    public fun completion(): Completion? = whole?.copy(
        choices = choices.map { (index, it) ->
            it.choice(index)
        }.fixed(),
    )

    private fun joined(whole: Completion, chunk: Completion) = Completion(
        id = chunk.id.ifEmpty { whole.id },
        created = if (chunk.created == Instant.EPOCH) whole.created else chunk.created,
        model = chunk.model.ifEmpty { whole.model },
        usage = chunk.usage?.takeUnless { whole.usage != null && it == CompletionUsage() } ?: whole.usage,
        systemFingerprint = chunk.systemFingerprint ?: whole.systemFingerprint,
        objectType = chunk.objectType ?: whole.objectType,
        extra = whole.extra + chunk.extra,
    )
}

/** Puts the pieces of one choice of a stream together. */
private class ChoiceAccumulator {
    private val text = StringBuilder()
    private var finishReason: FinishReason? = null
    private var logprobs: LogprobsAccumulator? = null
    private var extra = Extra.NONE

    fun add(piece: CompletionChoice) {
        text.append(piece.text)
        piece.finishReason?.let { finishReason = it }
        piece.logprobs?.let { logprobs = (logprobs ?: LogprobsAccumulator()).apply { add(it) } }
        extra += piece.extra
    }

    fun choice(index: Int) = CompletionChoice(index, text.toString(), finishReason, logprobs?.logprobs(), extra)
}

/** Puts the log probabilities of a choice together. */
private class LogprobsAccumulator {
    private val tokens = ListAccumulator<String>()
    private val tokenLogprobs = ListAccumulator<Double?>()
    private val topLogprobs = ListAccumulator<Map<String, Double>?>()
    private val textOffset = ListAccumulator<Int>()
    private val extra = ExtraAccumulator()

    fun add(piece: CompletionLogprobs) {
        tokens.add(piece.tokens)
        tokenLogprobs.add(piece.tokenLogprobs)
        topLogprobs.add(piece.topLogprobs)
        textOffset.add(piece.textOffset)
        extra.add(piece.extra)
    }

    fun logprobs() = CompletionLogprobs(
        tokens.list(),
        tokenLogprobs.list(),
        topLogprobs.list(),
        textOffset.list(),
        extra.extra(),
    )
}

/**
 * Collects the stream and returns the completion that [Completions.create] would have returned. Cancelling it closes
 * the connection.
 *
 * @throws StreamTruncatedException when the stream broke off; its `partial` is the [Completion] so far, `null` when
 * nothing had arrived.
 * @throws OpenAIException when the call fails otherwise. What had arrived by then is the `partial` of a suppressed
 * [StreamTruncatedException].
 */
public suspend fun Flow<Completion>.toCompletion(): Completion {
    val chunks = CompletionAccumulator()
    return putTogether(chunks::add, chunks::completion)
}
