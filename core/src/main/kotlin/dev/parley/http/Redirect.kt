package dev.parley.http

import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.statement.HttpResponse
import io.ktor.http.HttpMethod
import io.ktor.http.URLBuilder
import io.ktor.http.URLParserException
import io.ktor.http.Url
import io.ktor.http.takeFrom

/** Which redirects are followed: those of a `GET`, to the same scheme, host and port, so that no other server sees the key. */
internal object Redirect {
    private val STATUSES = setOf(301, 302, 303, 307, 308)

    /** Where to go instead; `null` when [response] is to be taken as it is. */
    fun target(call: ApiCall, request: HttpRequestBuilder, response: HttpResponse): Url? {
        if (call.method != HttpMethod.Get || response.status.value !in STATUSES) return null
        val location = response.headers["location"] ?: return null
        val from = request.url.build()
        val to = resolve(from, location) ?: return null
        return to.takeIf {
            it.protocol == from.protocol && it.host.equals(from.host, ignoreCase = true) && it.port == from.port
        }
    }

    private fun resolve(from: Url, location: String): Url? = try {
        URLBuilder(from).takeFrom(location).build()
    } catch (_: URLParserException) {
        null
    }
}
