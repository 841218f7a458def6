package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.peeking
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Reads the whole reply of a server that does not stream as the only chunk, be it a chunk or a chat completion. */
internal object WholeChunkSerializer : DeserializationStrategy<ChatCompletionChunk> {
    private val chunks = ChatCompletionChunk.serializer()
    private val completions = ChatCompletion.serializer()

    override val descriptor: SerialDescriptor get() = completions.descriptor

    override fun deserialize(decoder: Decoder): ChatCompletionChunk {
        val input = decoder.peeking()
        if (isChunk(input.peek())) return input.decodeSerializableValue(chunks)
        return chunk(input.decodeSerializableValue(completions))
    }

    private fun isChunk(reply: JsonElement): Boolean {
        val choices = (reply as? JsonObject)?.get("choices") as? JsonArray
        return (choices?.firstOrNull() as? JsonObject)?.contains("delta") == true
    }

    private fun chunk(whole: ChatCompletion) = ChatCompletionChunk(
        id = whole.id,
        choices = whole.choices.map {
            ChunkChoice(it.index, delta(it.message), it.finishReason, it.logprobs, it.extra)
        },
        created = whole.created,
        model = whole.model,
        usage = whole.usage,
        serviceTier = whole.serviceTier,
        systemFingerprint = whole.systemFingerprint,
        moderation = whole.moderation,
        objectType = whole.objectType,
        extra = whole.extra,
    )

    private fun delta(message: ChatCompletionMessage) = ChunkDelta(
        content = message.content,
        role = message.role,
        refusal = message.refusal,
        toolCalls = message.toolCalls?.mapIndexed(::delta),
        annotations = message.annotations,
        audio = message.audio?.let { AudioDelta(it.id, it.data, it.transcript, it.expiresAt, it.extra) },
        functionCall = message.functionCall?.let(::delta),
        extra = message.extra,
    )

    private fun delta(index: Int, call: ToolCall): ToolCallDelta = when (call) {
        is ToolCall.Function -> ToolCallDelta(index, call.id, "function", delta(call.function), null, call.extra)
        is ToolCall.Custom -> ToolCallDelta(index, call.id, "custom", null, delta(call.custom), call.extra)
        is ToolCall.Unknown -> unknown(index, Extra.of(call.json))
    }

    private fun unknown(index: Int, call: Extra) =
        ToolCallDelta(index, call.text("id"), call.text("type"), extra = call - "id" - "type")

    private fun delta(call: FunctionCall) = FunctionCallDelta(call.name, call.arguments, call.extra)

    private fun delta(call: CustomCall) = CustomCallDelta(call.name, call.input, call.extra)
}
