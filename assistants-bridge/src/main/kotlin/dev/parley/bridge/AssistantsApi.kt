package dev.parley.bridge

import dev.parley.bridge.assistants.AssistantFiles
import dev.parley.bridge.assistants.Assistants
import dev.parley.bridge.call.BridgeAnswer
import dev.parley.bridge.call.BridgeRequest
import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Router
import dev.parley.bridge.call.Service
import dev.parley.bridge.records.Records
import dev.parley.bridge.runs.Runs
import dev.parley.bridge.runs.Steps
import dev.parley.bridge.store.Store
import dev.parley.bridge.threads.MessageFiles
import dev.parley.bridge.threads.Messages
import dev.parley.bridge.threads.Threads
import java.time.InstantSource

/** The API that was switched off, whole: it takes a call as it came, and gives the answer that the service gave. */
internal class AssistantsApi(store: Store, clock: InstantSource) {
    private val records = Records(store, clock)
    private val assistants = Assistants(records)
    private val messages = Messages(records)
    private val threads = Threads(records, messages)
    private val runs = Runs(records, assistants, threads, messages)
    private val router = Router(
        assistants.routes,
        AssistantFiles(assistants).routes,
        runs.routes,
        threads.routes,
        Steps(runs).routes,
        messages.routes(threads, runs::requireIdle),
        MessageFiles(messages).routes(threads),
    )

    /**
     * Lets [read] have the answer to [request], for which [service] is called in the caller's name. What belongs to the
     * answer is released when [read] ends, however it ends.
     */
    suspend fun <T> answer(request: BridgeRequest, service: Service, read: suspend (BridgeAnswer) -> T): T {
        val reply = try {
            val (route, names) = router.find(request)
            route.answer(Call(request, names, service))
        } catch (refusal: Refusal) {
            refusal
        }
        return reply.give(read)
    }

    companion object {
        private val AREAS = listOf("/assistants", "/threads")

        /** Whether a path below the base URL belongs to it. */
        fun has(path: String): Boolean = AREAS.any { path == it || path.startsWith("$it/") }
    }
}
