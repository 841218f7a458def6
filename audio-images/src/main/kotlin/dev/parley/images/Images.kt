package dev.parley.images

import dev.parley.DecodingException
import dev.parley.Download
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.http.ApiCall
import dev.parley.http.PublicAddress
import dev.parley.http.StreamShape
import dev.parley.http.Transport
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.withContext
import java.nio.file.Path

/**
 * Image generation and editing.
 *
 * ```kotlin
 * val request = ImageGenerationRequest("A cute baby sea otter", "gpt-image-1.5", size = ImageSize.SIZE_1024X1024)
 * val otter = Path.of("otter.png")
 * openai.images.save(openai.images.generate(request).data.first(), otter)
 *
 * val edited = openai.images.edit(ImageEditRequest(FileSource.of(otter), "Put a beret on the otter"))
 * openai.images.save(edited.data.first(), Path.of("beret.png"))
 * ```
 *
 * Generating an image may take minutes; the timeouts of [RequestOptions] can be raised for it.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images).
 */
@ApiService
public class Images internal constructor(private val transport: Transport) {
    /**
     * Generates images from a prompt.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/images/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun generate(
        request: ImageGenerationRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ImagesResponse = transport.send(generation(request), ImagesResponse.serializer(), options)

    /**
     * Generates images from a prompt as a stream of events, by GPT image models. Collecting the flow sends the request,
     * each time anew; cancelling the collection closes the connection.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before an [ImageEvent.Completed], and with
     * another [OpenAIException] when the call fails. A server that does not stream and sends an [ImagesResponse]
     * instead gives it as one [ImageEvent.Unknown].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/images-streaming).
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun streamGeneration(
        request: ImageGenerationRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ImageEvent> = transport.stream(generation(request), shape(request.n), options)

    /**
     * Edits images that are uploaded with [request].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/images/createEdit).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun edit(request: ImageEditRequest, options: RequestOptions = RequestOptions.NONE): ImagesResponse =
        transport.send(edition(request), ImagesResponse.serializer(), options)

    /**
     * Edits images that [request] refers to.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/images/createEdit).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun edit(
        request: ImageReferenceEditRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ImagesResponse = transport.send(edition(request), ImagesResponse.serializer(), options)

    /**
     * Edits images that are uploaded with [request] as a stream of events, by GPT image models. Collecting the flow
     * sends the request, each time anew; cancelling the collection closes the connection. It fails as
     * [streamGeneration] does.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/images-streaming).
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun streamEdit(request: ImageEditRequest, options: RequestOptions = RequestOptions.NONE): Flow<ImageEvent> =
        transport.stream(edition(request), shape(request.n), options)

    /**
     * Edits images that [request] refers to as a stream of events. Collecting the flow sends the request, each time
     * anew; cancelling the collection closes the connection. It fails as [streamGeneration] does.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/images-streaming).
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun streamEdit(
        request: ImageReferenceEditRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ImageEvent> = transport.stream(edition(request), shape(request.n), options)

    /**
     * Creates variations of an image, by `dall-e-2`.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/images/createVariation).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createVariation(
        request: ImageVariationRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ImagesResponse = transport.send(
        ApiCall.form(ImageVariationRequest.serializer(), request, IMAGES, "variations"),
        ImagesResponse.serializer(),
        options,
    )

    /**
     * Saves [image] to [path], which is replaced if it exists: an image in base64 is decoded, one that came as a URL is
     * downloaded. It is written beside [path] and moved into its place, so that nobody sees half of it.
     *
     * @param options Overrides the client's settings for a download.
     * @throws IllegalArgumentException when [image] has neither base64 nor a URL that can be downloaded from, the
     * folder of [path] does not exist, or [path] is a folder.
     * @throws DecodingException when it is not base64.
     * @throws OpenAIException when a download fails.
     * @throws java.io.IOException when it cannot be written.
     */
    public suspend fun save(image: Image, path: Path, options: RequestOptions = RequestOptions.NONE): Unit =
        if (image.b64Json == null) {
            content(image, options).saveTo(path)
        } else {
            withContext(Dispatchers.IO) { image.saveTo(path) }
        }

    /**
     * Downloads an [image] that came as a URL. It lies on another server, which is sent no key. Nothing is sent until
     * the download is used.
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [image] has no URL, or none that can be downloaded from; when the download
     * is used, if the URL leads into a private network, unless the base URL is there, too, or
     * [dev.parley.OpenAIConfig.Builder.allowPrivateAddresses] is set.
     */
    public fun content(image: Image, options: RequestOptions = RequestOptions.NONE): Download {
        val url = requireNotNull(image.url) { "image must have a url" }
        return transport.download(ApiCall.get(PublicAddress("image.url", url)), options, "image")
    }

    private fun generation(request: ImageGenerationRequest) =
        ApiCall.post(ImageGenerationRequest.serializer(), request, IMAGES, "generations")

    private fun edition(request: ImageEditRequest) = ApiCall.form(ImageEditRequest.serializer(), request, IMAGES, EDITS)

    private fun edition(request: ImageReferenceEditRequest) =
        ApiCall.post(ImageReferenceEditRequest.serializer(), request, IMAGES, EDITS)

    /** A whole image ends a stream of one; of several, nobody says how many will come. */
    private fun shape(n: Int?) = StreamShape(
        serializerFor = { ImageEvent.serializer() },
        isLast = { it is ImageEvent.Completed && (n == null || n == 1) },
        mayEndAfter = { { it is ImageEvent.Completed } },
    )

    public companion object {
        /** Image generations in a batch. */
        @JvmField
        public val BATCH: BatchKind<ImageGenerationRequest, ImagesResponse> =
            BatchKind("/v1/images/generations", ImageGenerationRequest.serializer(), ImagesResponse.serializer())

        /** Image edits in a batch. */
        @JvmField
        public val EDIT_BATCH: BatchKind<ImageReferenceEditRequest, ImagesResponse> =
            BatchKind("/v1/images/edits", ImageReferenceEditRequest.serializer(), ImagesResponse.serializer())

        private const val IMAGES = "images"
        private const val EDITS = "edits"
    }
}
