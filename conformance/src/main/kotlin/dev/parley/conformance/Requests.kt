package dev.parley.conformance

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** A body of a request: JSON of a [shape]. One that [isGiven] is the judge's own. */
internal class Body(val shape: Shape, val json: JsonElement, val isGiven: Boolean)

/** The bodies of requests to one operation: those that the judge makes up, and those made of the library's own types. */
internal class Requests(private val judge: Judge, operation: String, private val sent: Sent) {
    private val place = sent.contentType?.let { Place.request(operation, it) }
    private val seen = Seen()

    init {
        if (place != null && sent.shape != null) {
            for (seed in 0 until LOOKS) given(LOOK[seed % LOOK.size], seed)?.let { seen.note(sent.shape, it) }
        }
    }

    /** One body of each origin; a `null` for a call without a body. */
    fun bodies(fill: Fill, seed: Int): List<Body?> {
        val shape = sent.shape ?: return listOf(null)
        val given = given(fill.name.lowercase(), seed)?.let { Body(shape, it, isGiven = true) }
        return listOfNotNull(given, Body(shape, Sampler(fill, seed, seen).sample(shape), isGiven = false))
    }

    /** A request of the judge's, without what the call adds by itself. */
    private fun given(variant: String, seed: Int): JsonElement? {
        val sample = place?.let { judge.sample(it, variant, seed) } ?: return null
        val added = sent.operation.requests[sent.contentType]?.addedNames.orEmpty()
        return if (sample is JsonObject) JsonObject(sample - added) else sample
    }

    private companion object {
        const val LOOKS = 40
        val LOOK = listOf("maximal", "random", "maximal", "minimal")
    }
}
