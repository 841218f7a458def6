package dev.parley.responses.items

import dev.parley.http.ApiCall

/** This call with one parameter for each of [include]. */
internal fun ApiCall.include(include: List<Include>?): ApiCall =
    query(*include.orEmpty().map { "include" to it }.toTypedArray())

/** This call, for the page of items that [request] asks for. A blank cursor is none. */
internal fun ApiCall.query(request: ItemListRequest): ApiCall = query(
    "limit" to request.limit,
    "after" to request.after?.ifBlank { null },
    "order" to request.order,
).include(request.include)
