package dev.parley.images

import dev.parley.DecodingException
import dev.parley.http.DataUrl
import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.nio.file.Path

/**
 * An image, in base64 or as a URL. [Images.save] saves either.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images/object).
 *
 * @property b64Json The image file in base64; `null` when the image came as a URL.
 * @property url Where the file can be downloaded, without a key, for an hour; `null` when the image came in base64.
 * @property revisedPrompt The prompt as `dall-e-3` revised it; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Image(
    @SerialName("b64_json") val b64Json: String? = null,
    val url: String? = null,
    @SerialName("revised_prompt") val revisedPrompt: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /**
     * The image file, decoded by each call.
     *
     * @throws IllegalStateException when the image came as a URL: [Images.content] downloads it.
     * @throws DecodingException when it is not base64.
     */
    public fun bytes(): ByteArray =
        DataUrl.decode("image", checkNotNull(b64Json) { "the image is not here, but at its url" })

    /**
     * Writes the image file to [path], which is replaced if it exists. It is written beside it and moved into its
     * place, so that nobody sees half of it. Blocks the thread.
     *
     * @throws IllegalStateException when the image came as a URL: [Images.save] saves it.
     * @throws DecodingException when it is not base64.
     * @throws IllegalArgumentException when the folder of [path] does not exist, or [path] is a folder.
     * @throws java.io.IOException when it cannot be written.
     */
    public fun saveTo(path: Path): Unit = bytes().moveInto(path)

    /** Tells the length of the image file instead of the file, which may be megabytes. */
    override fun toString(): String =
        "Image(b64Json=${lengthOf(b64Json)}, url=$url, revisedPrompt=$revisedPrompt, extra=$extra)"
}
