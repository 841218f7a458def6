package dev.parley.conformance

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.http.CallObserver
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.respond
import io.ktor.client.request.HttpRequestData
import io.ktor.http.HttpStatusCode
import io.ktor.http.decodeURLPart
import io.ktor.http.headersOf
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationStrategy

/** Stands where the network would, and notes what calls ask for. Its answers are empty, so most calls fail after that. */
internal class Recorder(private val shapes: Shapes) : CallObserver {
    val operations = sortedMapOf<String, Operation>()

    /** How many requests have come. */
    var count = 0
        private set

    private var body: Shape? = null
    private var current: Operation? = null
    private var streams = false

    private val engine = MockEngine { request ->
        note(request)
        respond(
            if (streams) "data: {}\n\ndata: [DONE]\n\n" else "{}",
            HttpStatusCode.OK,
            headersOf("Content-Type", if (streams) EVENTS else "application/json"),
        )
    }

    val client: OpenAI = OpenAI {
        apiKey = "sk-none"
        baseUrl = "https://none.invalid/v1"
        engine = Engine.of(this@Recorder.engine)
        observer = this@Recorder
        maxRetries = 0
    }

    override fun writes(serializer: SerializationStrategy<*>) {
        body = shapes.of(serializer)
    }

    override fun reads(serializer: DeserializationStrategy<*>, text: String) {
        val operation = current ?: return
        (if (streams) operation.events else operation.results) += shapes.of(serializer)
    }

    private fun note(request: HttpRequestData) {
        count++
        val path = request.url.encodedPath.removePrefix("/v1").split('/').joinToString("/", transform = ::template)
        val operation = operations.getOrPut("$path ${request.method.value}") { Operation(request.method.value, path) }
        operation.query += request.url.parameters.names().map { it.substringBefore('[') }
        operation.header += request.headers.names().map { it.lowercase() } - PLUMBING
        val type = request.body.contentType?.withoutParameters()?.toString()
        body?.let { operation.requests.getOrPut(type ?: "application/json") { linkedSetOf() } += it }
        body = null
        streams = request.headers["Accept"] == EVENTS
        current = operation
    }

    /** A segment that an argument gave, as a place in a template. */
    private fun template(segment: String): String =
        if ('~' in segment) "{${segment.decodeURLPart().trim('~')}}" else segment

    private companion object {
        const val EVENTS = "text/event-stream"
        val PLUMBING = setOf("authorization", "accept", "accept-charset", "content-type", "user-agent", "x-retry-count")
    }
}
