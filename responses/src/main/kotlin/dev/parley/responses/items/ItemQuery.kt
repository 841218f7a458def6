package dev.parley.responses.items

import dev.parley.ListRequest
import dev.parley.http.ApiCall

/** This call with one parameter each of [include]. */
internal fun ApiCall.include(include: List<Include>?): ApiCall =
    query(*include.orEmpty().map { "include" to it }.toTypedArray())

/** This call, for the part of a list of items that [request] asks for. */
internal fun ApiCall.query(request: ItemListRequest): ApiCall =
    query(ListRequest(request.limit, request.after, request.order)).include(request.include)
