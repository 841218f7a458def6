package dev.parley.benchmarks

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.Base64
import kotlin.random.Random

/** Answers of 64 embeddings, as the service writes them. */
internal object Vectors {
    private const val VECTORS = 64
    private const val DIMENSIONS = 1536

    /** Makes doubles of floats, which have all the digits that the service writes. */
    private const val WIDER = 1.0000000012345

    private val vectors = Random(1).let { random ->
        List(VECTORS) { FloatArray(DIMENSIONS) { random.nextFloat() - 0.5f } }
    }
    val floats: ByteArray = list { it.joinToString(",", "[", "]") { number -> (number * WIDER).toString() } }
    val base64: ByteArray = list { "\"" + Base64.getEncoder().encodeToString(bytes(it)) + "\"" }

    private fun list(vector: (FloatArray) -> String): ByteArray = vectors.withIndex().joinToString(
        separator = ",",
        prefix = """{"object":"list","data":[""",
        postfix = """],"model":"text-embedding-3-small","usage":{"prompt_tokens":8,"total_tokens":8}}""",
    ) { (index, it) -> """{"object":"embedding","index":$index,"embedding":${vector(it)}}""" }.encodeToByteArray()

    private fun bytes(vector: FloatArray): ByteArray {
        val bytes = ByteBuffer.allocate(vector.size * Float.SIZE_BYTES).order(ByteOrder.LITTLE_ENDIAN)
        vector.forEach(bytes::putFloat)
        return bytes.array()
    }
}
