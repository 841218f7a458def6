package dev.parley.uploads

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.TransferProgress
import dev.parley.UploadInterruptedException
import dev.parley.annotation.ApiService
import dev.parley.files.FileObject
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/** Files too large for one call, sent in parts. See the API reference, "Uploads". */
@ApiService
public class Uploads internal constructor(private val transport: Transport) {
    /**
     * Begins an upload. It is given up by the service after an hour.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: UploadRequest, options: RequestOptions = RequestOptions.NONE): Upload =
        transport.send(ApiCall.post(UploadRequest.serializer(), request, UPLOADS), Upload.serializer(), options)

    /**
     * Adds a part to the upload [id]. Parts may be added side by side.
     *
     * @throws OpenAIException when the call fails.
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
     * Makes a file of the parts of the upload [id].
     *
     * @throws OpenAIException when the call fails, as it does when the parts do not have the bytes that were announced.
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
     * Gives the upload [id] up.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): Upload =
        transport.send(ApiCall.post(UPLOADS, segment("id", id), "cancel"), Upload.serializer(), options)

    /**
     * Uploads the file of [request] in parts, some side by side, and makes a file of them whose checksum was compared.
     *
     * @param progress is told how many bytes have arrived.
     * @throws UploadInterruptedException when a part fails for good; what it holds takes the upload up where it stopped.
     * @throws OpenAIException when the upload cannot be begun.
     */
    public suspend fun createFile(
        request: LargeFileRequest,
        progress: TransferProgress? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): FileObject {
        val upload = create(request.announcement(), options)
        return PartsInFlight(this, request, upload.id, emptyMap(), progress, options).send()
    }

    /**
     * Goes on with an upload that [createFile] could not finish: only the parts that are missing are sent.
     *
     * @param request the same file again.
     * @throws UploadInterruptedException when that fails as well.
     * @throws IllegalArgumentException when [request] is cut into other parts than those that have arrived.
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
