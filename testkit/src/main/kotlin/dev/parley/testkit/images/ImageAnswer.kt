package dev.parley.testkit.images

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Instant

/** The images that [order] asks for, made at [now], whose files are at [address] when they are not in the answer. */
internal class ImageAnswer(private val order: ImageOrder, private val now: Instant, private val address: String) {
    private val images = List(order.count) { MadeImage.of(order, it) }

    /** The answer as the service gives it when it does not stream. */
    fun json(): JsonObject = buildJsonObject {
        put("created", now.epochSecond)
        put("data", JsonArray(images.map(::image)))
        if (order.isGpt) {
            putChoices()
            put("usage", usage(images.size, detailed = true))
        }
    }

    /** The events of its stream, called [kind] and what happened: the unfinished images, then the image, of each. */
    fun events(kind: String): List<Pair<String, JsonObject>> = images.flatMap { image ->
        val unfinished = List(order.partialImages) { index ->
            event("$kind.partial_image", image.base64(index + 1, order.partialImages + 1)) {
                put("partial_image_index", index)
            }
        }
        unfinished + event("$kind.completed", image.base64()) { put("usage", usage(1, detailed = false)) }
    }

    private fun image(image: MadeImage) = buildJsonObject {
        if (order.wantsUrl) put("url", "$address/${image.name}") else put("b64_json", image.base64())
        if (order.model == "dall-e-3") put("revised_prompt", "A picture of: ${order.prompt}")
    }

    private fun event(type: String, base64: String, more: JsonObjectBuilder.() -> Unit) = type to buildJsonObject {
        put("type", type)
        put("b64_json", base64)
        put("created_at", now.epochSecond)
        putChoices()
        more()
    }

    private fun JsonObjectBuilder.putChoices() {
        put("background", order.choice("background", "opaque"))
        put("output_format", order.choice("output_format", "png"))
        put("size", order.size)
        put("quality", order.choice("quality", "low"))
    }

    private fun usage(made: Int, detailed: Boolean) = buildJsonObject {
        val input = order.promptTokens + order.inputs * IMAGE_TOKENS
        val output = made * IMAGE_TOKENS
        put("input_tokens", input)
        put("output_tokens", output)
        put("total_tokens", input + output)
        putJsonObject("input_tokens_details") { putTokens(order.promptTokens, order.inputs * IMAGE_TOKENS) }
        if (detailed) putJsonObject("output_tokens_details") { putTokens(0, output) }
    }

    private fun JsonObjectBuilder.putTokens(text: Int, images: Int) {
        put("text_tokens", text)
        put("image_tokens", images)
    }

    private companion object {
        const val IMAGE_TOKENS = 272
    }
}
