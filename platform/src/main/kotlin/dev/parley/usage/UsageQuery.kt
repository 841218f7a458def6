package dev.parley.usage

import dev.parley.http.ApiCall
import java.time.Instant

/** This call, with one parameter called [name] for each of [values]. */
internal fun ApiCall.query(name: String, values: List<Any>?): ApiCall =
    query(*values.orEmpty().map { name to it }.toTypedArray())

/** This call, for buckets of [width] from [start] until [end]. */
internal fun ApiCall.times(start: Instant, end: Instant?, width: Any?): ApiCall =
    query("start_time" to start.epochSecond, "end_time" to end?.epochSecond, "bucket_width" to width)
