package dev.parley.bridge.records

import dev.parley.bridge.json.members
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonObject

/** This record with those members of [request] that may be changed; its metadata is joined with the request's. */
internal fun JsonObject.changedBy(request: JsonObject, changeable: Collection<String> = emptyList()): JsonObject =
    JsonObject(this + request.filterKeys { it in changeable })
        .with("metadata" to JsonObject(members("metadata") + request.members("metadata")))
