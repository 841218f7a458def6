package dev.parley.json.bytes

import kotlinx.serialization.SerializationException

/**
 * What is not as it has to be. [JsonFailures] adds where, so that it needs no trace of its own, which would make bad
 * input costlier than good.
 */
internal class MalformedJson(reason: String) : SerializationException(reason) {
    override fun fillInStackTrace(): Throwable = this
}
