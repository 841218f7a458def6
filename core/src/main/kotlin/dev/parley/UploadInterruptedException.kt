package dev.parley

/**
 * A large file did not arrive whole. The parts that did are kept by the service for an hour after the upload was begun:
 * [dev.parley.uploads.Uploads.resumeFile] sends the others.
 *
 * @property uploadId the upload.
 * @property parts the ids of the parts that have arrived, by their number, from 0.
 * @property partBytes how many bytes each part has, but the last.
 */
public class UploadInterruptedException internal constructor(
    @get:JvmName("uploadId") public val uploadId: String,
    @get:JvmName("parts") public val parts: Map<Int, String>,
    @get:JvmName("partBytes") public val partBytes: Long,
    cause: Throwable,
) : OpenAIException("the upload $uploadId stopped after ${parts.size} parts", cause)
