@file:OptIn(InternalParleyApi::class)

package dev.parley.benchmarks

import dev.parley.annotation.InternalParleyApi
import dev.parley.chat.ChatCompletionChunk
import dev.parley.embeddings.EmbeddingList
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Payloads of everyday size, and how they are read and written without a client. */
internal class JsonDocuments {
    private val codec = JsonBytes(OpenAIJson)
    private val chunkReader = codec.reader()
    private val eventReader = codec.reader()
    private val chunks = List(KINDS) { Samples.CHUNK.replace(" token", " token$it").encodeToByteArray() }
    private val events = List(KINDS) { Samples.EVENT.replace(" token", " token$it").encodeToByteArray() }
    private val chunk = codec.decode(ChatCompletionChunk.serializer(), Samples.CHUNK)
    private var turn = 0

    /** What the comparison holds side by side. */
    val readings: List<Reading> = listOf(
        Reading("chat chunk", MANY, ::readChunk) { kotlinx(ChatCompletionChunk.serializer(), chunks[next()]) },
        Reading("tagged event", MANY, ::readEvent) { kotlinx(EventSerializer, events[next()]) },
        Reading("64 float vectors", FEW, ::readFloats) { kotlinx(EmbeddingList.serializer(), Vectors.floats) },
        Reading("64 base64 vectors", FEW, ::readBase64) { kotlinx(EmbeddingList.serializer(), Vectors.base64) },
    )

    fun readChunk(): Any = chunkReader.read(ChatCompletionChunk.serializer(), chunks[next()])

    fun readEvent(): Any = eventReader.read(EventSerializer, events[next()])

    fun readFloats(): Any = codec.decode(EmbeddingList.serializer(), Vectors.floats)

    fun readBase64(): Any = codec.decode(EmbeddingList.serializer(), Vectors.base64)

    fun writeChunk(): ByteArray = codec.encode(ChatCompletionChunk.serializer(), chunk)

    private fun <T : Any> kotlinx(serializer: KSerializer<T>, bytes: ByteArray): T =
        OpenAIJson.decodeFromString(serializer, bytes.decodeToString())

    private fun next(): Int = turn++ and KINDS - 1

    private companion object {
        /** So many payloads that differ a little; a power of two. */
        const val KINDS = 64
        const val MANY = 200_000
        const val FEW = 20
    }
}

private sealed interface Event {
    @Serializable
    class TextDelta(
        @SerialName("item_id") val itemId: String,
        @SerialName("output_index") val outputIndex: Int,
        @SerialName("content_index") val contentIndex: Int,
        val delta: String,
        @SerialName("sequence_number") val sequenceNumber: Long,
        val obfuscation: String? = null,
    ) : Event

    class Unknown(val json: JsonObject) : Event
}

private object EventSerializer : UnionSerializer<Event>(
    "BenchmarkEvent",
    "type",
    Event::Unknown,
    { (it as? Event.Unknown)?.json },
    variant<Event.TextDelta>("response.output_text.delta"),
)
