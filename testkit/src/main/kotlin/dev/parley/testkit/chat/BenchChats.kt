package dev.parley.testkit.chat

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Instant

/**
 * Answers to a model called `bench-N`, made once and then only written: a stream of N equal chunks of some 320 bytes,
 * a finish chunk and `[DONE]`; without `stream` a plain completion.
 */
internal class BenchChats {
    private val streams = mutableMapOf<Int, Reply>()
    private val plain = Reply.json(200, completion().json().toString())

    /** The reply to [prompt]; null when its model is not one of these. */
    fun reply(prompt: ChatPrompt): Reply? {
        val chunks = MODEL.matchEntire(prompt.model)?.groupValues?.get(1)?.toInt() ?: return null
        return if (prompt.streams) streams.getOrPut(chunks) { stream(chunks) } else plain
    }

    private fun stream(chunks: Int): Reply {
        val (opening, word, finish) = ChatChunks(completion()).json().map { it.toString() }
        val stream = EventStream.of(opening).repeated(word, chunks).event(finish).done()
        return Reply.text(200, "text/event-stream; charset=utf-8", stream.texts.joinToString("")).chunked()
    }

    private fun completion() = ChatCompletion(number = 0, ChatPrompt(REQUEST), ANSWER, Instant.ofEpochSecond(CREATED))

    private companion object {
        const val CREATED = 1_767_225_600L
        val MODEL = Regex("bench-([0-9]{1,7})")
        val ANSWER = ChatAnswer(words = listOf(" word"), call = null, finishReason = "stop")
        val REQUEST = buildJsonObject { put("model", "gpt-5.2-2025-12-11-bench-of-typical-name") }
    }
}
