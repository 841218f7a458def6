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
import kotlinx.serialization.KSerializer
import java.util.function.Consumer

/**
 * Video generation. The service switched the Videos API off on 24 September 2026 and names no successor; servers that
 * still offer it work.
 *
 * ```kotlin
 * val request = VideoRequest("A calico cat playing a piano on stage", model = "sora-2")
 * val video = openai.videos.createAndPoll(request, onProgress = { println("${it.progress} %") })
 * openai.videos.content(video.id).saveTo(Path.of("cat.mp4"))
 *
 * val remix = openai.videos.remix(video.id, VideoRemixRequest("The cat takes a bow"))
 * openai.videos.poll(remix.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
 */
@ApiService
public class Videos internal constructor(private val transport: Transport) {
    /**
     * Creates a job that generates a video from a prompt. It takes minutes: [poll] waits for it.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos/create).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: VideoRequest, options: RequestOptions = RequestOptions.NONE): Video = begin(
        VideoRequest.serializer(),
        request,
        options,
        upload = request.inputReference is VideoInputReference.Upload,
    )

    /**
     * Creates a job that generates the completed video with [id] anew, with another prompt.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos/remix).
     *
     * @param options overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such video.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun remix(
        id: String,
        request: VideoRemixRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Video = begin(VideoRemixRequest.serializer(), request, options, segment("id", id), "remix")

    /**
     * Creates a job that generates a video by editing another.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun edit(request: VideoEditRequest, options: RequestOptions = RequestOptions.NONE): Video =
        begin(VideoEditRequest.serializer(), request, options, "edits", upload = request.video is VideoSource.Upload)

    /**
     * Creates a job that extends a video.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
     *
     * @param options overrides the client's settings for this call.
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
     * Lists the videos of the project.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos/list).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: ListRequest = ListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<Video> = transport.list(ApiCall.get(VIDEOS).query(request), Video.serializer(), options, Video::id)

    /**
     * Retrieves the video with [id], or its job.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos/retrieve).
     *
     * @param options overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such video.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Video =
        transport.send(ApiCall.get(VIDEOS, segment("id", id)), Video.serializer(), options)

    /**
     * Deletes the video with [id], which must be completed or failed.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos/delete).
     *
     * @param options overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such video.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(VIDEOS, segment("id", id)), Deleted.serializer(), options)

    /**
     * Downloads the content of the completed video with [id]. Nothing is sent until the download is used.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos/content).
     *
     * @param variant what to download. Default when `null`: the video, as MP4.
     * @param options overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
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
     * Polls the video with [id] until it is completed. Cancelling stops the polling, not the job.
     *
     * @param polling how often to poll, and for how long. By default as often as the service asks for, without an end.
     * @param onProgress is called with the video after each poll.
     * @param options overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws JobFailedException when the job ends otherwise; it holds the [Video].
     * @throws JobTimeoutException when the job does not end in the time of [polling].
     * @throws NotFoundException when there is no such video.
     * @throws OpenAIException when a call fails otherwise.
     */
    public suspend fun poll(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Video>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Video = transport.wait(polling, onProgress, options).until(Video::ended) { retrieve(id, it) }.orFailed()

    /**
     * Creates a job that generates a video from a prompt, and polls it until it is completed. Cancelling stops the
     * polling, not the job.
     *
     * @param polling how often to poll, and for how long. By default as often as the service asks for, without an end.
     * @param onProgress is called with the video when it is created, and after each poll.
     * @param options overrides the client's settings for these calls.
     * @throws JobFailedException when the job ends otherwise; it holds the [Video].
     * @throws JobTimeoutException when the job does not end in the time of [polling].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndPoll(
        request: VideoRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<Video>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Video {
        var video: Video? = null
        return transport.wait(polling, onProgress, options).until(Video::ended) { given ->
            val seen = video?.let { retrieve(it.id, given.copy(idempotencyKey = null)) } ?: create(request, given)
            seen.also { video = it }
        }.orFailed()
    }

    /**
     * Creates a character from a video.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
     *
     * @param options overrides the client's settings for this call.
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
     * Retrieves the character with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
     *
     * @param options overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
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
        val reason = error?.run { ": $message ($code)" }.orEmpty()
        throw JobFailedException("the video $id is ${status ?: "of unknown status"}$reason", this)
    }

    private companion object {
        private const val VIDEOS = "videos"
        private const val CHARACTERS = "characters"
    }
}
