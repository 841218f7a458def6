package dev.parley.testkit.service

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The fields of the form that are no files, as though they had come as JSON: for calls that take both. */
internal fun FormData.fields(): JsonObject =
    JsonObject(parts.filter { it.fileName == null }.associate { it.name to JsonPrimitive(it.content.text()) })
