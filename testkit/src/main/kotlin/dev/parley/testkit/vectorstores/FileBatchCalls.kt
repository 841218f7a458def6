package dev.parley.testkit.vectorstores

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.missing
import java.time.InstantSource

/** `/vector_stores/{store}/file_batches`. */
internal class FileBatchCalls(
    private val store: (Call) -> Store,
    private val intake: StoreIntake,
    private val clock: InstantSource,
) {
    private var made = 0

    val routes: List<Route> = listOf(
        Route("POST", BATCHES, ::create),
        Route("GET", "$BATCHES/{batch}") { answer(find(it)) },
        Route("POST", "$BATCHES/{batch}/cancel") { call -> answer(find(call).also(FileBatch::cancel)) },
        Route("GET", "$BATCHES/{batch}/files") { json(pageOf(find(it).files, it)) },
    )

    private fun create(call: Call): Reply {
        val store = store(call)
        val files = intake.all(store, call.json()).ifEmpty { throw missing("file_ids") }
        val batch = FileBatch("vsfb_fake${++made}", store.id, clock.instant(), files)
        store.batches[batch.id] = batch
        return answer(batch)
    }

    private fun answer(batch: FileBatch) = json(batch.json(), ended = !batch.inProgress)

    private fun find(call: Call): FileBatch {
        val store = store(call)
        val id = call.path("batch")
        return store.batches[id]
            ?: throw Refusal("No file batch found with id '$id' in vector store '${store.id}'.", status = 404)
    }

    private companion object {
        const val BATCHES = "/vector_stores/{store}/file_batches"
    }
}
