package dev.parley.bridge.process

import dev.parley.bridge.AssistantsApi
import dev.parley.bridge.BridgeCarrier
import dev.parley.bridge.json.text
import dev.parley.bridge.store.InMemoryStore
import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.carrier.Content
import dev.parley.http.carrier.ContentSink
import dev.parley.http.carrier.Reply
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import java.lang.management.ManagementFactory
import java.time.Clock

/** Tells what the bridge itself costs, for docs/assistants-bridge.md: the service and the store answer from memory. */
internal object OverheadProgram {
    private const val BASE = "https://service/v1"
    private const val ROUNDS = 20_000
    private const val STREAMS = 20
    private val service = ServiceFromMemory()
    private val api = AssistantsApi(InMemoryStore(), Clock.systemUTC())
    private val bridge = BridgeCarrier(service, BASE) { _, _ -> api }

    @JvmStatic
    fun main(arguments: Array<String>) = runBlocking {
        val assistant = id(ask("POST", "/assistants", """{"model":"gpt-5.2","instructions":"Be brief."}"""))
        val thread = id(ask("POST", "/threads", "{}"))
        val run = """{"assistant_id":"$assistant","stream":true}"""
        repeat(3) {
            tell("a retrieved assistant", ROUNDS) { ask("GET", "/assistants/$assistant") }
            tell("a message", ROUNDS) { ask("POST", "/threads/$thread/messages", """{"role":"user","content":"Hi"}""") }
            val bare = nanos(STREAMS) { read(service, "POST", "/responses", run) }
            val bridged = nanos(STREAMS) { read(bridge, "POST", "/threads/$thread/runs", run) }
            println("a delta: ${(bridged - bare) / ServiceFromMemory.DELTAS} ns")
        }
    }

    private inline fun tell(what: String, times: Int, deed: () -> Unit) = println("$what: ${nanos(times, deed)} ns")

    /** Of the processor's time, for others may use the machine, too. */
    private inline fun nanos(times: Int, deed: () -> Unit): Long {
        val thread = ManagementFactory.getThreadMXBean()
        val begun = thread.currentThreadCpuTime
        repeat(times) { deed() }
        return (thread.currentThreadCpuTime - begun) / times
    }

    private suspend fun ask(method: String, path: String, body: String? = null) = read(bridge, method, path, body)

    private suspend fun read(carrier: Carrier, method: String, path: String, body: String?): ByteArray {
        val headers = mapOf("openai-beta" to "assistants=v2")
        val content = body?.let { Text(it.encodeToByteArray()) }
        return carrier.exchange(CarrierRequest(method, BASE + path, headers, content)) { reply ->
            val piece = ByteArray(16 * 1024)
            var last = 0
            while (true) {
                val count = reply.read(piece, 0)
                if (count < 0) break
                last = count
            }
            piece.copyOf(last)
        }
    }

    private fun id(body: ByteArray) =
        (Json.parseToJsonElement(body.decodeToString()) as JsonObject).text("id").orEmpty()

    private class Text(override val bytes: ByteArray) : Content {
        override val mediaType: String get() = "application/json"
        override val length: Long get() = bytes.size.toLong()

        override suspend fun writeTo(sink: ContentSink) = sink.write(bytes, bytes.size)
    }
}

/** Answers at once, a stream event by event. */
private class ServiceFromMemory : Carrier {
    private var ids = 0
    override val name: String get() = "memory"

    private val stream: List<ByteArray> = buildList {
        event("response.created", """"response":{"id":"resp_1","status":"queued"}""")
        event("response.in_progress", """"response":{"id":"resp_1","status":"in_progress"}""")
        event("response.output_item.added", item("in_progress", ""))
        repeat(DELTAS) {
            event(
                "response.output_text.delta",
                """"item_id":"msg_1","output_index":0,"content_index":0,"delta":"word """",
            )
        }
        event(
            "response.output_item.done",
            item("completed", """{"type":"output_text","text":"words","annotations":[]}"""),
        )
        event("response.completed", """"response":{"id":"resp_1","status":"completed","usage":{"total_tokens":3}}""")
    }

    private fun MutableList<ByteArray>.event(name: String, members: String) {
        add("event: $name\ndata: {\"type\":\"$name\",$members}\n\n".encodeToByteArray())
    }

    private fun item(status: String, content: String) =
        """"item":{"id":"msg_1","type":"message","role":"assistant","status":"$status","content":[$content]}"""

    override suspend fun <T> exchange(request: CarrierRequest, read: suspend (Reply) -> T): T =
        read(ReplyFromMemory(if (request.url.endsWith("/responses")) stream else listOf(made())))

    private fun made() = ids++.let { """{"id":"conv_$it","data":[{"id":"msg_x$it"}]}""" }.encodeToByteArray()

    override fun close() = Unit

    companion object {
        const val DELTAS = 5_000
    }
}

private class ReplyFromMemory(private val pieces: List<ByteArray>) : Reply {
    private var next = 0
    override val status: Int get() = 200
    override val headers: Map<String, List<String>> get() = emptyMap()
    override val length: Long? get() = null

    override suspend fun read(target: ByteArray, offset: Int): Int {
        val piece = pieces.getOrNull(next++) ?: return -1
        piece.copyInto(target, offset)
        return piece.size
    }

    override fun cancel() = Unit
}
