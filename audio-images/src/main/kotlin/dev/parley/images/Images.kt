package dev.parley.images

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
import kotlinx.coroutines.flow.Flow

/**
 * Images that a model makes. See the API reference, "Images".
 *
 * It may take minutes; the timeouts of [RequestOptions] can be raised for it. An image that comes as an address is on
 * another server, which gets no key: [content] fetches it.
 */
@ApiService
public class Images internal constructor(private val transport: Transport) {
    /**
     * The images that [request] describes.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun generate(
        request: ImageGenerationRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ImagesResponse = transport.send(generation(request), ImagesResponse.serializer(), options)

    /**
     * The images that [request] describes, as they come into sight; of GPT image models only. Collecting the flow sends
     * the request, each time anew; to stop collecting closes the connection.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     */
    public fun streamGeneration(
        request: ImageGenerationRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ImageEvent> = transport.stream(generation(request), shape(request.n), options)

    /**
     * Images made from those that [request] uploads.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun edit(request: ImageEditRequest, options: RequestOptions = RequestOptions.NONE): ImagesResponse =
        transport.send(edition(request), ImagesResponse.serializer(), options)

    /**
     * Images made from those that [request] refers to.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun edit(
        request: ImageReferenceEditRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ImagesResponse = transport.send(edition(request), ImagesResponse.serializer(), options)

    /**
     * As [edit], the images told as they come into sight; of GPT image models only. Collecting the flow sends the
     * request, each time anew; to stop collecting closes the connection.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     */
    public fun streamEdit(request: ImageEditRequest, options: RequestOptions = RequestOptions.NONE): Flow<ImageEvent> =
        transport.stream(edition(request), shape(request.n), options)

    /**
     * As [edit], the images told as they come into sight. Collecting the flow sends the request, each time anew; to
     * stop collecting closes the connection.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     */
    public fun streamEdit(
        request: ImageReferenceEditRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ImageEvent> = transport.stream(edition(request), shape(request.n), options)

    /**
     * Images like the one of [request]; of `dall-e-2` only.
     *
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
     * The file of an [image] that came as an address, to be fetched from there.
     *
     * @throws IllegalArgumentException when [image] has no address, or none that can be fetched from.
     */
    public fun content(image: Image, options: RequestOptions = RequestOptions.NONE): Download {
        val url = requireNotNull(image.url) { "image must have a url: this one is in the answer itself" }
        return transport.download(ApiCall.get(PublicAddress("image.url", url)), options, "image")
    }

    private fun generation(request: ImageGenerationRequest) =
        ApiCall.post(ImageGenerationRequest.serializer(), request, IMAGES, "generations")

    private fun edition(request: ImageEditRequest) = ApiCall.form(ImageEditRequest.serializer(), request, IMAGES, EDITS)

    private fun edition(request: ImageReferenceEditRequest) =
        ApiCall.post(ImageReferenceEditRequest.serializer(), request, IMAGES, EDITS)

    /** An image that is done ends a stream of one; of several, nobody says how many will be. */
    private fun shape(n: Int?) = StreamShape(
        serializerFor = { ImageEvent.serializer() },
        isLast = { it is ImageEvent.Completed && (n == null || n == 1) },
        mayEndAfter = { it is ImageEvent.Completed },
    )

    public companion object {
        /** Many images at once, in a batch. */
        @JvmField
        public val BATCH: BatchKind<ImageGenerationRequest, ImagesResponse> =
            BatchKind("/v1/images/generations", ImageGenerationRequest.serializer(), ImagesResponse.serializer())

        /** Many edits at once, in a batch. */
        @JvmField
        public val EDIT_BATCH: BatchKind<ImageReferenceEditRequest, ImagesResponse> =
            BatchKind("/v1/images/edits", ImageReferenceEditRequest.serializer(), ImagesResponse.serializer())

        private const val IMAGES = "images"
        private const val EDITS = "edits"
    }
}
