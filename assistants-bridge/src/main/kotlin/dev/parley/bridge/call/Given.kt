package dev.parley.bridge.call

import kotlinx.serialization.json.JsonElement

/** What a call comes to: an answer, and what has to be open while it is read. */
internal interface Given {
    /** Lets [read] have the answer. */
    suspend fun <T> give(read: suspend (BridgeAnswer) -> T): T
}

/** Success, with [json]. */
internal class Whole(private val json: JsonElement) : Given {
    override suspend fun <T> give(read: suspend (BridgeAnswer) -> T): T = read(BridgeAnswer.whole(200, json))
}
