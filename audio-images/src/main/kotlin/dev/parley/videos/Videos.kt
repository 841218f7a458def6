package dev.parley.videos

import dev.parley.Deleted
import dev.parley.Download
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.ListRequest
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import java.util.function.Consumer
import kotlinx.serialization.KSerializer

/**
 * Videos that a model makes. See the API reference, "Videos".
 *
 * The service counts all these calls as deprecated, and names no successor.
 *
 * ```
 * val video = openai.videos.create(VideoRequest("A calico cat playing a piano on stage"))
 * openai.videos.waitUntilCompleted(video.id, onProgress = { println("${it.progress} %") })
 * openai.videos.content(video.id).saveTo(path)
 * ```
 */
@ApiService
public class Videos internal constructor(private val transport: Transport) {
    /**
     * Begins a video as [request] describes it. It is done some minutes later: see [waitUntilCompleted].
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: VideoRequest, options: RequestOptions = RequestOptions.NONE): Video = begin(
        VideoRequest.serializer(),
        request,
        options,
        upload = request.inputReference is VideoInputReference.Upload,
    )

    /**
     * Begins the completed video with [id] anew, as [request] describes it.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such video.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun remix(
        id: String,
        request: VideoRemixRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Video = begin(VideoRemixRequest.serializer(), request, options, segment("id", id), "remix")

    /**
     * Begins a video that is made from another, as [request] says.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun edit(request: VideoEditRequest, options: RequestOptions = RequestOptions.NONE): Video =
        begin(VideoEditRequest.serializer(), request, options, "edits", upload = request.video is VideoSource.Upload)

    /**
     * Begins a video that goes on where another ends, as [request] says.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun extend(request: VideoExtensionRequest, options: RequestOptions = RequestOptions.NONE): Video =
        begin(
            VideoExtensionRequest.serializer(),
            request,
            options,
            "extensions",
            upload = request.video is VideoSource.Upload,
        )

    /**
     * The videos of the project, page by page.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: ListRequest = ListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<Video> = transport.list(ApiCall.get(VIDEOS).query(request), Video.serializer(), options, Video::id)

    /**
     * The video with [id], as far as it is.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such video.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Video =
        transport.send(ApiCall.get(VIDEOS, segment("id", id)), Video.serializer(), options)

    /**
     * Deletes the video with [id], which must have been completed or have failed.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such video.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(VIDEOS, segment("id", id)), Deleted.serializer(), options)

    /**
     * What is to be seen of the completed video with [id]: the MP4 itself when [variant] is `null`. Nothing is sent
     * before it is used.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     */
    public fun content(
        id: String,
        variant: VideoContentVariant? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Download = transport.download(
        ApiCall.get(VIDEOS, segment("id", id), "content").query("variant" to variant),
        options,
        "a video",
    )

    /**
     * Looks at the video with [id] again and again until it is completed. [onProgress] is told what each look saw.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws JobFailedException when it ends otherwise.
     * @throws JobTimeoutException when it does not end in the time that [polling] gives it.
     * @throws NotFoundException when there is no such video.
     * @throws OpenAIException when a call fails otherwise.
     */
    public suspend fun waitUntilCompleted(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Video>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Video = transport.wait(polling, onProgress, options).until(Video::ended) { retrieve(id, it) }.orFailed()

    /**
     * Makes a character from the video of [request].
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createCharacter(
        request: VideoCharacterRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VideoCharacter = transport.send(
        ApiCall.form(VideoCharacterRequest.serializer(), request, VIDEOS, CHARACTERS),
        VideoCharacter.serializer(),
        options,
    )

    /**
     * The character with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such character.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieveCharacter(id: String, options: RequestOptions = RequestOptions.NONE): VideoCharacter =
        transport.send(ApiCall.get(VIDEOS, CHARACTERS, segment("id", id)), VideoCharacter.serializer(), options)

    /** Sends [request] as JSON, or as a form when it holds a file to [upload]. */
    private suspend fun <T> begin(
        serializer: KSerializer<T>,
        request: T,
        options: RequestOptions,
        vararg path: String,
        upload: Boolean = false,
    ): Video {
        val call = if (upload) {
            ApiCall.form(serializer, request, VIDEOS, *path)
        } else {
            ApiCall.post(serializer, request, VIDEOS, *path)
        }
        return transport.send(call, Video.serializer(), options)
    }

    private fun Video.orFailed(): Video {
        if (status == VideoStatus.COMPLETED) return this
        throw JobFailedException("the video $id is $status" + error?.run { ": $message ($code)" }.orEmpty(), this)
    }

    private companion object {
        private const val VIDEOS = "videos"
        private const val CHARACTERS = "characters"
    }
}
