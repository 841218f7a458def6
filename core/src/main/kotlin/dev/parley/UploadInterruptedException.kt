package dev.parley

import java.util.Collections

/**
 * An upload in parts stopped before it was complete. The service keeps the parts that arrived until the upload expires,
 * an hour after it was created: [dev.parley.uploads.Uploads.resumeFile] sends the others.
 *
 * @property uploadId The id of the upload.
 * @property partBytes The size in bytes of every part but the last.
 */
public class UploadInterruptedException internal constructor(
    @get:JvmName("uploadId") public val uploadId: String,
    parts: Map<Int, String>,
    @get:JvmName("partBytes") public val partBytes: Long,
    cause: Throwable,
) : OpenAIException("the upload $uploadId stopped after ${parts.size} parts", cause) {
    /** The ids of the parts that arrived, by their position in the file, from 0. */
    @get:JvmName("parts")
    public val parts: Map<Int, String> = Collections.unmodifiableMap(parts)
}
