package dev.parley.testkit.images

import dev.parley.testkit.service.flag
import dev.parley.testkit.service.number
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonObject

/** What a request for images asks for, after its checks; [inputs] is how many images came with it. */
internal class ImageOrder(private val request: JsonObject, defaultModel: String, val inputs: Int) {
    val prompt: String = request.text("prompt").orEmpty()
    val model: String = request.text("model") ?: if (GPT_ONLY.any { it in request }) GPT_MODEL else defaultModel
    val count: Int = request.number("n") ?: 1
    val streams: Boolean = request.flag("stream")
    val partialImages: Int = request.number("partial_images") ?: 0
    val size: String = request.text("size")?.takeIf { it != "auto" } ?: "1024x1024"
    val isGpt: Boolean = !model.startsWith("dall-e")
    val wantsUrl: Boolean = !isGpt && request.text("response_format") != "b64_json"
    val promptTokens: Int = wordsOf(prompt).size

    /** The choice for [name], where `auto` and saying nothing both leave it to the model: [default]. */
    fun choice(name: String, default: String): String = request.text(name)?.takeIf { it != "auto" } ?: default

    private companion object {
        const val GPT_MODEL = "gpt-image-1.5"
        val GPT_ONLY =
            listOf("output_format", "output_compression", "stream", "partial_images", "moderation", "background")
    }
}
