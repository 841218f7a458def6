package dev.parley.examples

import dev.parley.batches.BatchItem
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatCompletions
import dev.parley.chat.user

/** Sends many requests at once, watches them being worked on, and reads the results. */
public suspend fun main() {
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val batches = stage.openai.batches
        val items = listOf("Lisbon", "Oslo").map { city ->
            BatchItem(city, ChatCompletionRequest(Stage.MODEL, listOf(user("A fact about $city, please."))))
        }
        val batch = batches.submit(ChatCompletions.BATCH, items)
        val results = batches.results(ChatCompletions.BATCH, batch.id, onProgress = { progress ->
            println("${progress.status}: ${progress.requestCounts?.completed ?: 0} of ${items.size}")
        })
        results.collect { println("${it.customId}: ${it.value?.text ?: it.error?.message}") }
    }
}
