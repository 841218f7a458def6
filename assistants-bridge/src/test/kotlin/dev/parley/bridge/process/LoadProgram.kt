package dev.parley.bridge.process

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.assistants
import dev.parley.bridge.AssistantsBridge
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.threads
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import java.time.Duration

/** Streams so many runs at once, again and again, and tells after each time how many bytes are in use. */
internal object LoadProgram {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val (url, runs, times) = arguments
        val openai = OpenAI {
            apiKey = "sk-load"
            baseUrl = url
            maxRetries = 0
            connectTimeout = Duration.ofMinutes(2)
            engine = AssistantsBridge().over(Engine.OK_HTTP)
        }
        openai.use {
            runBlocking(Dispatchers.Default) {
                val assistant = it.assistants.create(AssistantRequest("gpt-5.2")).id
                repeat(times.toInt()) { _ ->
                    coroutineScope { repeat(runs.toInt()) { _ -> launch { run(it, assistant) } } }
                    println(used())
                }
            }
        }
    }

    private suspend fun run(openai: OpenAI, assistant: String) {
        val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Hi")))).id
        openai.threads.runs.stream(thread, RunRequest(assistant)).collect()
        openai.threads.delete(thread)
    }

    private fun used(): Long {
        System.gc()
        return Runtime.getRuntime().let { it.totalMemory() - it.freeMemory() }
    }
}
