package dev.parley.testkit.chat

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Route
import java.time.Duration
import java.time.InstantSource

/** `/chat/completions`: makes completions, plain or streamed, and remembers those that are to be stored. */
internal class ChatArea(private val clock: InstantSource, private val wordDelay: Duration) : Area {
    private val stored = StoredChats()
    private val bench = BenchChats()
    private var made = 0

    override val routes: List<Route> = listOf(Route("POST", "/chat/completions", ::create)) + stored.routes

    private fun create(call: Call): Reply {
        val request = call.json()
        checkChat(request)
        val prompt = ChatPrompt(request)
        return bench.reply(prompt) ?: reply(complete(prompt))
    }

    private fun complete(prompt: ChatPrompt): ChatCompletion {
        val number = ++made
        val completion = ChatCompletion(number, prompt, answerTo(prompt, callId = "call_fake$number"), clock.instant())
        if (prompt.isStored) stored.add(completion)
        return completion
    }

    private fun reply(completion: ChatCompletion): Reply =
        if (completion.prompt.streams) stream(completion) else Reply.json(200, completion.json().toString())

    private fun stream(completion: ChatCompletion): Reply {
        val chunks = ChatChunks(completion).json().map { it.toString() }
        return Reply.events(EventStream.of(chunks).every(wordDelay).done())
    }
}
