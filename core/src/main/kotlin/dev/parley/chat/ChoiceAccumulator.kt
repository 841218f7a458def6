package dev.parley.chat

import dev.parley.generation.FinishReason
import java.io.ByteArrayOutputStream
import java.time.Instant
import java.util.Base64

/** Puts the pieces of one answer of a stream together. */
internal class ChoiceAccumulator(private val index: Int) {
    private var role: Role = Role.ASSISTANT
    private var content: StringBuilder? = null
    private var refusal: StringBuilder? = null
    private var finishReason: FinishReason? = null
    private val toolCalls = sortedMapOf<Int, ToolCallAccumulator>()
    private var functionCall: ToolCallAccumulator? = null
    private val annotations = mutableListOf<Annotation>()
    private var contentLogprobs: MutableList<TokenLogprob>? = null
    private var refusalLogprobs: MutableList<TokenLogprob>? = null
    private var audio: AudioAccumulator? = null

    fun add(choice: ChunkChoice) {
        choice.finishReason?.let { finishReason = it }
        choice.logprobs?.content?.let { contentLogprobs = (contentLogprobs ?: mutableListOf()).apply { addAll(it) } }
        choice.logprobs?.refusal?.let { refusalLogprobs = (refusalLogprobs ?: mutableListOf()).apply { addAll(it) } }
        add(choice.delta)
    }

    private fun add(delta: ChunkDelta) {
        delta.role?.let { role = it }
        delta.content?.let { content = (content ?: StringBuilder()).append(it) }
        delta.refusal?.let { refusal = (refusal ?: StringBuilder()).append(it) }
        delta.annotations?.let(annotations::addAll)
        delta.toolCalls?.forEach { toolCalls.getOrPut(it.index, ::ToolCallAccumulator).add(it) }
        delta.functionCall?.let { functionCall = (functionCall ?: ToolCallAccumulator()).apply { add(it) } }
        delta.audio?.let { audio = (audio ?: AudioAccumulator()).apply { add(it) } }
    }

    fun choice(): ChatCompletionChoice = ChatCompletionChoice(
        index = index,
        message = ChatCompletionMessage(
            role = role,
            content = content?.toString(),
            refusal = refusal?.toString(),
            toolCalls = toolCalls.values.map(ToolCallAccumulator::call).ifEmpty { null },
            annotations = annotations.toList().ifEmpty { null },
            audio = audio?.answer(),
            functionCall = functionCall?.function(),
        ),
        finishReason = finishReason,
        logprobs = if (contentLogprobs == null && refusalLogprobs == null) null else logprobs(),
    )

    private fun logprobs() = ChatLogprobs(contentLogprobs?.toList(), refusalLogprobs?.toList())
}

/** Puts the pieces of one call of a tool together. */
internal class ToolCallAccumulator {
    private var id = ""
    private var custom = false
    private var name = ""
    private val input = StringBuilder()

    fun add(delta: ToolCallDelta) {
        delta.id?.let { id = it }
        if (delta.type == "custom") custom = true
        delta.function?.let(::add)
        delta.custom?.let {
            custom = true
            add(FunctionCallDelta(it.name, it.input))
        }
    }

    fun add(delta: FunctionCallDelta) {
        delta.name?.let { name = it }
        delta.arguments?.let(input::append)
    }

    fun call(): ToolCall =
        if (custom) ToolCall.Custom(id, CustomCall(name, input.toString())) else ToolCall.Function(id, function())

    fun function(): FunctionCall = FunctionCall(name, input.toString())
}

/** Puts the pieces of a spoken answer together. */
internal class AudioAccumulator {
    private var id = ""
    private var expiresAt = Instant.EPOCH
    private val data = ByteArrayOutputStream()
    private val transcript = StringBuilder()

    fun add(delta: AudioDelta) {
        delta.id?.let { id = it }
        delta.expiresAt?.let { expiresAt = it }
        delta.data?.let { data.write(Base64.getDecoder().decode(it)) }
        delta.transcript?.let(transcript::append)
    }

    fun answer(): AudioAnswer =
        AudioAnswer(id, expiresAt, Base64.getEncoder().encodeToString(data.toByteArray()), transcript.toString())
}
