package dev.parley.completions

import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.generation.CompletionUsage
import dev.parley.http.putTogether
import kotlinx.coroutines.flow.Flow

/**
 * Puts the pieces of a streamed completion together. At every moment [completion] is what has come so far; at the end
 * it is what the plain call would have given. Not for use by several threads at once.
 */
public class CompletionAccumulator {
    private var last: Completion? = null
    private var usage: CompletionUsage? = null
    private val choices = sortedMapOf<Int, Choice>()

    /** Takes in the next piece. */
    public fun add(piece: Completion) {
        last = piece
        piece.usage?.let { usage = it }
        for (choice in piece.choices) choices.getOrPut(choice.index, ::Choice).add(choice)
    }

    /** The completion so far; `null` before the first piece. */
    public fun completion(): Completion? =
        last?.copy(choices = choices.map { (index, choice) -> choice.whole(index) }, usage = usage)

    private class Choice {
        private val text = StringBuilder()
        private var latest: CompletionChoice? = null
        private var logprobs: CompletionLogprobs? = null

        fun add(piece: CompletionChoice) {
            text.append(piece.text)
            piece.logprobs?.let { logprobs = logprobs?.plus(it) ?: it }
            latest = piece
        }

        fun whole(index: Int) = CompletionChoice(index, text.toString(), latest?.finishReason, logprobs)
    }
}

/**
 * Collects the stream, and gives the completion that the plain call would have given.
 *
 * @throws StreamTruncatedException when the stream broke off; its `partial` is the [Completion] so far, `null` when
 * nothing had come.
 * @throws OpenAIException when the call fails otherwise.
 */
@JvmSynthetic
public suspend fun Flow<Completion>.toCompletion(): Completion {
    val pieces = CompletionAccumulator()
    return putTogether(pieces::add, pieces::completion)
}
