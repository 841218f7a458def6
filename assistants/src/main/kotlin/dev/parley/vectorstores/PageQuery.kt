package dev.parley.vectorstores

import dev.parley.SortOrder
import dev.parley.cursor
import dev.parley.http.ApiCall

/** This call, for one page of a list that can be walked both ways. */
internal fun ApiCall.page(limit: Int?, after: String?, before: String?, order: SortOrder?): ApiCall =
    query("limit" to limit, "after" to cursor(after), "before" to cursor(before), "order" to order)
