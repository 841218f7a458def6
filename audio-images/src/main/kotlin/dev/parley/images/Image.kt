package dev.parley.images

import dev.parley.DecodingException
import java.nio.file.Path
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An image that a model made. See the API reference, "The image object".
 *
 * ```
 * openai.images.generate(ImageGenerationRequest("A cute baby sea otter", "gpt-image-1.5")).data.first().saveTo(path)
 * ```
 *
 * @property b64Json the image's file in base64; `null` when it came as an address.
 * @property url where the file can be fetched for an hour, without a key; `null` when it came in the answer itself.
 * @property revisedPrompt what the model made of the prompt; `null` when it kept to it.
 */
@Serializable
@JvmRecord
public data class Image(
    @SerialName("b64_json") val b64Json: String? = null,
    val url: String? = null,
    @SerialName("revised_prompt") val revisedPrompt: String? = null,
) {
    /**
     * The image's file, decoded anew by each call.
     *
     * @throws IllegalStateException when the image came as an address: [Images.content] fetches it.
     * @throws DecodingException when it is not base64.
     */
    public fun bytes(): ByteArray = decodeImage(checkNotNull(b64Json) { "the image is not here, but at its url" })

    /**
     * Writes the image's file to [path], in place of what is there. It is written beside it and moved when it is whole,
     * so that nobody sees half of it. Blocks the thread while it writes.
     *
     * @throws IllegalStateException when the image came as an address: [Images.content] fetches it.
     * @throws DecodingException when it is not base64.
     * @throws IllegalArgumentException when the folder of [path] does not exist, or [path] is one.
     * @throws java.io.IOException when it cannot be written.
     */
    public fun saveTo(path: Path): Unit = bytes().moveInto(path)

    /** Without the image's file, which may be megabytes. */
    override fun toString(): String = "Image(b64Json=${sizeOf(b64Json)}, url=$url, revisedPrompt=$revisedPrompt)"
}
