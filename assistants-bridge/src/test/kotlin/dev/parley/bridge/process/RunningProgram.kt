package dev.parley.bridge.process

import dev.parley.BadRequestException
import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.Polling
import dev.parley.bridge.AssistantsBridge
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.threads
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.runBlocking
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds

/** Runs an assistant on a thread so many times, polled and streamed in turns, while others may do so, too. */
internal object RunningProgram {
    private val polling = Polling(interval = 2.milliseconds)

    @JvmStatic
    fun main(arguments: Array<String>) {
        val (url, place, thread, assistant, times) = arguments
        StorePlaces.open(place).use { store ->
            val openai = OpenAI {
                apiKey = "sk-child"
                baseUrl = url
                maxRetries = 0
                connectTimeout = Duration.ofMinutes(2)
                engine = AssistantsBridge(store).over(Engine.OK_HTTP)
            }
            openai.use { runBlocking { repeat(times.toInt()) { turn -> run(it, thread, assistant, turn) } } }
        }
        println("done")
    }

    /** As soon as no other run has the thread. */
    private suspend fun run(openai: OpenAI, thread: String, assistant: String, turn: Int) {
        val (runs, request) = openai.threads.runs to RunRequest(assistant)
        while (true) {
            try {
                return if (turn % 2 == 0) {
                    runs.createAndPoll(thread, request, polling).let { }
                } else {
                    runs.stream(thread, request).collect()
                }
            } catch (_: BadRequestException) {
                continue
            }
        }
    }
}
