package dev.parley.testkit.audio

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** What was heard as it is streamed: word by word, after a sentence who said it if asked for, and all at the end. */
internal class HeardEvents(
    private val heard: Hearing,
    private val json: HeardJson,
    private val request: HearingRequest,
) {
    fun json(): List<JsonObject> = heard.sentences.flatMap(::events) + done()

    private fun events(sentence: Hearing.Sentence): List<JsonObject> {
        val words = sentence.words.map { delta(it, sentence) }
        return if (request.wantsSpeakers) words + json.spoken(sentence) else words
    }

    private fun delta(word: String, sentence: Hearing.Sentence) = buildJsonObject {
        put("type", "transcript.text.delta")
        put("delta", word)
        if (request.wantsLogprobs) put("logprobs", json.logprobs(listOf(word)))
        if (request.wantsSpeakers) put("segment_id", json.idOf(sentence))
    }

    private fun done() = buildJsonObject {
        put("type", "transcript.text.done")
        json.plain(request.wantsLogprobs).forEach { (name, value) -> put(name, value) }
    }
}
