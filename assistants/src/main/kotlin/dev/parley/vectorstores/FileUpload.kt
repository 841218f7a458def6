package dev.parley.vectorstores

import dev.parley.FileSource
import dev.parley.RequestOptions
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.files.Files

/** Uploads [file] for vector stores to use, and returns its id. The members of `extraBody` are not meant for this. */
internal suspend fun Files.create(file: FileSource, options: RequestOptions): String =
    create(FileRequest(file, FilePurpose.ASSISTANTS), options.copy(extraBody = null)).id

/** Rejects a key that several requests would share. */
internal fun requireNoIdempotencyKey(options: RequestOptions): Unit =
    require(options.idempotencyKey == null) { "idempotencyKey must not be set for several requests" }
