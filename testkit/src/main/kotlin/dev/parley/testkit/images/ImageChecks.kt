package dev.parley.testkit.images

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.number
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wrongType
import kotlinx.serialization.json.JsonObject

/** Refuses a request for images that the service would refuse as well. */
internal fun checkImages(request: JsonObject, wantsPrompt: Boolean) {
    if (wantsPrompt) request.requirePrompt()
    request.requireRange("n", 1..10)
    request.requireRange("partial_images", 0..3)
    request.requireRange("output_compression", 0..100)
    val size = request.text("size") ?: return
    if (!SIZE.matches(size)) throw Refusal("Invalid size '$size'.", "size", "invalid_value")
}

/** Refuses what goes with no model that makes an image for [order]. */
internal fun JsonObject.checkFor(order: ImageOrder) {
    if (order.isGpt && "response_format" in this) {
        throw Refusal("Unknown parameter: 'response_format'.", "response_format", "unknown_parameter")
    }
    if (!order.isGpt && order.streams) {
        throw Refusal("The model '${order.model}' does not support streaming.", "stream", "invalid_value")
    }
}

private fun JsonObject.requirePrompt() {
    val prompt = this["prompt"] ?: throw missing("prompt")
    if (text("prompt") == null) throw wrongType("prompt", "a string", prompt)
    if (text("prompt").isNullOrBlank()) throw Refusal("Prompt must not be empty.", "prompt", "invalid_value")
}

private fun JsonObject.requireRange(param: String, range: IntRange) {
    val value = number(param) ?: return
    if (value !in range) {
        throw Refusal("Invalid '$param': expected a value in $range, but got $value instead.", param, "invalid_value")
    }
}

private val SIZE = Regex("""auto|[1-9]\d{0,3}x[1-9]\d{0,3}""")
