package dev.parley.chat

import dev.parley.generation.ExtraAccumulator
import dev.parley.generation.FinishReason
import dev.parley.generation.ListAccumulator
import dev.parley.generation.TextAccumulator
import dev.parley.json.Extra

/** Puts the pieces of one choice of a stream together. */
internal class ChoiceAccumulator(private val index: Int) {
    private var role = Role.ASSISTANT
    private val content = TextAccumulator()
    private val refusal = TextAccumulator()
    private val toolCalls = ToolCallsAccumulator()
    private var functionCall: ToolCallAccumulator? = null
    private val annotations = ListAccumulator<Annotation>()
    private var audio: AudioAccumulator? = null
    private val messageExtra = ExtraAccumulator()
    private var finishReason: FinishReason? = null
    private var logprobs: LogprobsAccumulator? = null
    private var extra = Extra.NONE

    fun add(choice: ChunkChoice) {
        choice.finishReason?.let { finishReason = it }
        choice.logprobs?.let { logprobs = (logprobs ?: LogprobsAccumulator()).apply { add(it) } }
        extra += choice.extra
        add(choice.delta)
    }

    private fun add(delta: ChunkDelta) {
        delta.role?.let { role = it }
        content.add(delta.content)
        refusal.add(delta.refusal)
        delta.toolCalls?.forEach(toolCalls::add)
        annotations.add(delta.annotations)
        delta.functionCall?.let { functionCall = (functionCall ?: ToolCallAccumulator()).apply { add(it) } }
        delta.audio?.let { audio = (audio ?: AudioAccumulator()).apply { add(it) } }
        messageExtra.add(delta.extra)
    }

    fun choice(): ChatCompletionChoice =
        ChatCompletionChoice(index, message(), finishReason, logprobs?.logprobs(), extra)

    private fun message() = ChatCompletionMessage(
        role = role,
        content = content.text(),
        refusal = refusal.text(),
        toolCalls = toolCalls.calls().ifEmpty { null },
        annotations = annotations.list()?.ifEmpty { null },
        audio = audio?.answer(),
        functionCall = functionCall?.function(),
        extra = messageExtra.extra(),
    )
}

/** Puts the log probabilities of a choice together. */
private class LogprobsAccumulator {
    private val content = ListAccumulator<TokenLogprob>()
    private val refusal = ListAccumulator<TokenLogprob>()
    private val extra = ExtraAccumulator()

    fun add(piece: ChatLogprobs) {
        content.add(piece.content)
        refusal.add(piece.refusal)
        extra.add(piece.extra)
    }

    fun logprobs() = ChatLogprobs(content.list(), refusal.list(), extra.extra())
}
