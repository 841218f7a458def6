package dev.parley.conformance

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.respond
import io.ktor.client.request.HttpRequestData
import io.ktor.http.HttpStatusCode
import io.ktor.http.decodeURLPart
import io.ktor.http.headersOf
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.json.JsonElement

/** Stands where the network would, and notes what calls ask for. Its answers are empty, so most calls fail after that. */
internal class Recorder(private val shapes: Shapes) : CallObserver {
    val operations = sortedMapOf<String, Operation>()

    /** The first request since this was last cleared. */
    var first: Sent? = null
        private set

    /** The names of the events that the last stream may have. */
    var names = emptySet<String>()
        private set

    /** The event that streams are answered with; `null` for one without a name. */
    var probe: Probe? = null

    /** The members that all bodies have in common that were sent since this was last cleared. */
    val alike: Map<String, JsonElement>
        get() = bodies.reduceOrNull { all, body -> all.filter { (name, value) -> body[name] == value } }.orEmpty()

    private val bodies = mutableListOf<Map<String, JsonElement>>()

    private var body: Shape? = null
    private var current: Operation? = null
    private var streams = false

    private val engine = MockEngine { request ->
        note(request)
        respond(
            if (streams) probe?.text ?: Probe.UNNAMED else "{}",
            HttpStatusCode.OK,
            headersOf("Content-Type", if (streams) EVENTS else "application/json"),
        )
    }

    val client: OpenAI = OpenAI(
        OpenAIConfig {
            apiKey = "sk-none"
            baseUrl = "https://none.invalid/v1"
            engine = Engine.of(this@Recorder.engine)
            maxRetries = 0
        }.also { CallWatch.watch(it, this) },
    )

    /** Forgets what the last call was. */
    fun clear() {
        first = null
        names = emptySet()
        bodies.clear()
    }

    override fun writes(serializer: SerializationStrategy<*>) {
        body = shapes.of(serializer)
    }

    override fun reads(serializer: DeserializationStrategy<*>, text: String) {
        val operation = current ?: return
        val shape = shapes.of(serializer)
        shapes.whole(serializer)?.let(operation.readers::add)
        if (!streams) {
            operation.results += shape
        } else if (names.isEmpty() || probe != null) {
            operation.events += event(shape)
        }
    }

    override fun listens(names: Set<String>) {
        this.names = names
    }

    /** Events that are told apart by their names are written down with them. */
    private fun event(data: Shape): Shape = probe?.let { probe ->
        shapes.named("${probe.name} of $data") { probe.event(it, data) }
    } ?: data

    private suspend fun note(request: HttpRequestData) {
        val path = request.url.encodedPath.removePrefix("/v1").split('/').joinToString("/", transform = ::template)
        val operation = operations.getOrPut("$path ${request.method.value}") { Operation(request.method.value, path) }
        operation.query += request.url.parameters.names().map { it.substringBefore('[') }
        operation.header += request.headers.names().map { it.lowercase() } - PLUMBING
        val type = request.body.contentType?.withoutParameters()?.toString()
        val shape = body
        body = null
        val members = SentBody.of(request.body)
        bodies += members
        if (shape != null) operation.requests.getOrPut(checkNotNull(type), ::Bodies).add(shape, members)
        streams = request.headers["Accept"] == EVENTS
        current = operation
        first = first ?: Sent(operation, type, shape, streams)
    }

    /** A segment that an argument gave, as a place in a template. */
    private fun template(segment: String): String =
        if ('~' in segment) "{${segment.decodeURLPart().trim('~')}}" else segment

    private companion object {
        const val EVENTS = "text/event-stream"
        val PLUMBING = setOf("authorization", "accept", "accept-charset", "content-type", "user-agent", "x-retry-count")
    }
}
