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
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.Base64
import kotlin.random.Random

/** Payloads of everyday size, and how they are read and written without a client. */
internal class JsonDocuments {
    private val codec = JsonBytes(OpenAIJson)
    private val chunkReader = codec.reader()
    private val eventReader = codec.reader()
    private val chunks = List(KINDS) { Samples.CHUNK.replace(" token", " token$it").encodeToByteArray() }
    private val events = List(KINDS) { EVENT.replace(" token", " token$it").encodeToByteArray() }
    private val chunk = codec.decode(ChatCompletionChunk.serializer(), Samples.CHUNK)
    private val vectors = Random(1).let { random ->
        List(VECTORS) { FloatArray(DIMENSIONS) { random.nextFloat() - 0.5f } }
    }
    private val floats = embeddings { it.joinToString(",", "[", "]") { number -> (number * WIDER).toString() } }
    private val base64 = embeddings { "\"" + Base64.getEncoder().encodeToString(bytes(it)) + "\"" }
    private var turn = 0

    /** What the comparison holds side by side. */
    val readings: List<Reading> = listOf(
        Reading("chat chunk", MANY, ::readChunk) { kotlinx(ChatCompletionChunk.serializer(), chunks[next()]) },
        Reading("tagged event", MANY, ::readEvent) { kotlinx(EventSerializer, events[next()]) },
        Reading("64 float vectors", FEW, ::readFloats) { kotlinx(EmbeddingList.serializer(), floats) },
        Reading("64 base64 vectors", FEW, ::readBase64) { kotlinx(EmbeddingList.serializer(), base64) },
    )

    fun readChunk(): Any = chunkReader.read(ChatCompletionChunk.serializer(), chunks[next()])

    fun readEvent(): Any = eventReader.read(EventSerializer, events[next()])

    fun readFloats(): Any = codec.decode(EmbeddingList.serializer(), floats)

    fun readBase64(): Any = codec.decode(EmbeddingList.serializer(), base64)

    fun writeChunk(): ByteArray = codec.encode(ChatCompletionChunk.serializer(), chunk)

    private fun <T : Any> kotlinx(serializer: KSerializer<T>, bytes: ByteArray): T =
        OpenAIJson.decodeFromString(serializer, bytes.decodeToString())

    private fun next(): Int = turn++ and KINDS - 1

    private fun embeddings(vector: (FloatArray) -> String): ByteArray = vectors.withIndex().joinToString(
        separator = ",",
        prefix = """{"object":"list","data":[""",
        postfix = """],"model":"text-embedding-3-small","usage":{"prompt_tokens":8,"total_tokens":8}}""",
    ) { (index, it) -> """{"object":"embedding","index":$index,"embedding":${vector(it)}}""" }.encodeToByteArray()

    private fun bytes(vector: FloatArray): ByteArray {
        val bytes = ByteBuffer.allocate(vector.size * Float.SIZE_BYTES).order(ByteOrder.LITTLE_ENDIAN)
        vector.forEach(bytes::putFloat)
        return bytes.array()
    }

    private companion object {
        /** So many payloads that differ a little; a power of two. */
        const val KINDS = 64
        const val MANY = 200_000
        const val FEW = 20
        const val VECTORS = 64
        const val DIMENSIONS = 1536

        /** Makes doubles of floats, which have all the digits that the service writes. */
        const val WIDER = 1.0000000012345
        const val EVENT = """{"type":"response.output_text.delta","sequence_number":17,""" +
            """"item_id":"msg_68a1b2c3d4e5f6a7b8c9d0e1f2","output_index":0,"content_index":0,"delta":" token",""" +
            """"logprobs":[],"obfuscation":"aB3dE5fG7hI9"}"""
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
