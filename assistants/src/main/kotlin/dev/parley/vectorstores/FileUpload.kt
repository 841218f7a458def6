package dev.parley.vectorstores

import dev.parley.FileSource
import dev.parley.RequestOptions
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import kotlinx.serialization.Serializable

/** Uploads [file] for stores to use, and gives its id. Members added to bodies are not meant for this one. */
internal suspend fun Transport.upload(file: FileSource, options: RequestOptions): String = send(
    ApiCall.form(UploadForm.serializer(), UploadForm(file, "assistants"), "files"),
    Uploaded.serializer(),
    options.copy(extraBody = null),
).id

@Serializable
private class UploadForm(val file: FileSource, val purpose: String)

@Serializable
private class Uploaded(val id: String)

/** Rejects a key that several requests would share. */
internal fun requireNoIdempotencyKey(options: RequestOptions): Unit =
    require(options.idempotencyKey == null) { "idempotencyKey must not be set for several requests" }
