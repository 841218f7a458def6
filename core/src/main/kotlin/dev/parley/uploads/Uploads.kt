package dev.parley.uploads

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.TransferProgress
import dev.parley.UploadInterruptedException
import dev.parley.annotation.ApiService
import dev.parley.files.FileObject
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * Uploads: large files, sent in parts. [createFile] does it all for a file on disk.
 *
 * ```kotlin
 * val request = LargeFileRequest(java.nio.file.Path.of("examples.jsonl"), FilePurpose.FINE_TUNE)
 * val file = try {
 *     openai.uploads.createFile(request, { sent, total -> println("$sent of $total bytes") })
 * } catch (e: UploadInterruptedException) {
 *     openai.uploads.resumeFile(request, e)
 * }
 * println(file.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/uploads).
 */
@ApiService
public class Uploads internal constructor(private val transport: Transport) {
    /**
     * Creates an upload, which parts can be added to. It expires after an hour unless it is completed.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/uploads/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: UploadRequest, options: RequestOptions = RequestOptions.NONE): Upload =
        transport.send(ApiCall.post(UploadRequest.serializer(), request, UPLOADS), Upload.serializer(), options)

    /**
     * Adds a part to the upload [id]. Parts may be added in parallel.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/uploads/add-part).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such upload.
     * @throws java.io.IOException when the source of the part fails.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun addPart(
        id: String,
        request: UploadPartRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): UploadPart = transport.send(
        ApiCall.form(UploadPartRequest.serializer(), request, UPLOADS, segment("id", id), "parts"),
        UploadPart.serializer(),
        options,
    )

    /**
     * Completes the upload [id]: its parts become a file, which the upload then contains.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/uploads/complete).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such upload.
     * @throws OpenAIException when the call fails otherwise, as when the parts are not as large as announced.
     */
    public suspend fun complete(
        id: String,
        request: UploadCompleteRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Upload = transport.send(
        ApiCall.post(UploadCompleteRequest.serializer(), request, UPLOADS, segment("id", id), "complete"),
        Upload.serializer(),
        options,
    )

    /**
     * Cancels the upload [id]. No parts can be added afterwards.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/uploads/cancel).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such upload.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): Upload =
        transport.send(ApiCall.post(UPLOADS, segment("id", id), "cancel"), Upload.serializer(), options)

    /**
     * Uploads the file of [request] in parts, several at a time, and completes it with its MD5 checksum. Cancelling
     * leaves the upload to expire.
     *
     * @param progress Is called with the bytes that have arrived, after each part, never by two threads at once.
     * @param options Overrides the client's settings for these calls.
     * @throws UploadInterruptedException when a part fails for good or the upload cannot be completed; [resumeFile]
     * takes it.
     * @throws OpenAIException when the upload cannot be created.
     */
    public suspend fun createFile(
        request: LargeFileRequest,
        progress: TransferProgress? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): FileObject {
        val upload = create(request.upload(), options)
        return PartsInFlight(this, request, upload.id, emptyMap(), progress, options).send()
    }

    /**
     * Resumes an upload that [createFile] could not finish: only the missing parts are sent.
     *
     * @param request The same file again.
     * @param progress Is called with the bytes that have arrived, after each part, never by two threads at once.
     * @param options Overrides the client's settings for these calls.
     * @throws UploadInterruptedException when a part fails again.
     * @throws IllegalArgumentException when the part size of [request] is not that of the parts that have arrived.
     */
    public suspend fun resumeFile(
        request: LargeFileRequest,
        interrupted: UploadInterruptedException,
        progress: TransferProgress? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): FileObject {
        require(request.partBytes == interrupted.partBytes) {
            "request must cut the file as before, into parts of ${interrupted.partBytes} bytes"
        }
        return PartsInFlight(this, request, interrupted.uploadId, interrupted.parts, progress, options).send()
    }

    private companion object {
        private const val UPLOADS = "uploads"
    }
}
