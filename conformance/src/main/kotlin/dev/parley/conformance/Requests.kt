package dev.parley.conformance

import dev.parley.ResponseInfo
import dev.parley.conformance.Findings.Kind
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** A body of a request: JSON of a [shape]. One that [isGiven] is the judge's own. */
internal class Body(val shape: Shape, val json: JsonElement, val isGiven: Boolean)

/** The bodies, of [shape], of requests to one operation: those that the judge makes up, and those made of the library's own types. */
internal class Requests(
    private val judge: Judge,
    private val operation: String,
    private val use: Use,
    private val shape: Shape?,
    private val findings: Findings,
) {
    private val sent = use.sends
    private val place = sent.contentType?.let { Place.request(operation, it) }
    private val seen = Seen()

    init {
        if (place != null && shape != null) {
            for (seed in 0 until LOOKS) given(LOOK[seed % LOOK.size], seed)?.let { seen.note(shape, it) }
        }
    }

    /** One body of each origin; a `null` for a call without a body. */
    fun bodies(fill: Fill, seed: Int): List<Body?> {
        if (shape == null) return listOf(null)
        val given = given(fill.name.lowercase(), seed)?.let { Body(shape, it, isGiven = true) }
        return listOfNotNull(given, Body(shape, Sampler(fill, seed, seen).sample(shape), isGiven = false))
    }

    /** Whether what the judge has got is what [body] was, if that was its own. */
    fun checkSent(body: Body, head: ResponseInfo) {
        if (!body.isGiven) return
        val seq = head.headers["x-request-id"].orEmpty().substringAfterLast('_')
        val arrived = judge.request(seq) ?: return
        Comparison.differences(if (sent.isForm) withoutNothing(body.json) else body.json, arrived)
            .filterNot { "<binary>" in it.what }
            .forEach { findings.add(Kind.REQUEST_CHANGED, operation, "${it.path.general()} ${it.what}") }
    }

    /** [json] as far as a form can say it: without empty lists and objects. */
    private fun withoutNothing(json: JsonElement): JsonElement = if (json is JsonObject) {
        JsonObject(
            json.filterValues {
                (it as? JsonArray)?.isEmpty() != true && (it as? JsonObject)?.isEmpty() != true
            },
        )
    } else {
        json
    }

    /** A request of the judge's, without what the call adds by itself. */
    private fun given(variant: String, seed: Int): JsonElement? {
        val sample = place?.let { judge.sample(it, variant, seed) } ?: return null
        val added = sent.operation.requests[sent.contentType]?.addedNames.orEmpty()
        return if (sample is JsonObject) JsonObject(sample - added - use.fixes.keys) else sample
    }

    private companion object {
        const val LOOKS = 40
        val LOOK = listOf("maximal", "random", "maximal", "minimal")
    }
}
