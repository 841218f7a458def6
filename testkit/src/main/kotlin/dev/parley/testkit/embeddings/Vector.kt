package dev.parley.testkit.embeddings

import java.util.Random
import kotlin.math.sqrt

/**
 * The vector of [text], of length 1: always the same for the same text, and hardly like any other's. One of fewer
 * dimensions begins like the longer one, as the service's do.
 */
internal fun vectorOf(text: String, dimensions: Int): FloatArray {
    val random = Random(seedOf(text))
    val vector = DoubleArray(dimensions) { random.nextDouble() - 0.5 }
    val length = sqrt(vector.sumOf { it * it })
    return FloatArray(dimensions) { (vector[it] / length).toFloat() }
}

/** FNV-1a, so that no two texts share a vector by chance. */
private fun seedOf(text: String): Long =
    text.encodeToByteArray().fold(FNV_OFFSET) { hash, byte -> (hash xor (byte.toLong() and 0xFF)) * FNV_PRIME }

private const val FNV_OFFSET = -0x340d631b7bdddcdbL
private const val FNV_PRIME = 0x100000001b3L
