package dev.parley.vectorstores

import dev.parley.FileSource
import dev.parley.RequestOptions
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.files.Files

/** Uploads [file] for stores to use, and gives its id. Members added to bodies are not meant for this one. */
internal suspend fun Files.create(file: FileSource, options: RequestOptions): String =
    create(FileRequest(file, FilePurpose.ASSISTANTS), options.copy(extraBody = null)).id

/** Rejects a key that several requests would share. */
internal fun requireNoIdempotencyKey(options: RequestOptions): Unit =
    require(options.idempotencyKey == null) { "idempotencyKey must not be set for several requests" }
