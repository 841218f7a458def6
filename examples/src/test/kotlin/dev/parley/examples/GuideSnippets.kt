package dev.parley.examples

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.bridge.AssistantsBridge
import dev.parley.bridge.store.Store
import dev.parley.realtime.events.RealtimeItem
import dev.parley.realtime.events.toResponse
import dev.parley.realtime.realtime
import dev.parley.realtime.sessions.RealtimeSessionRequest
import dev.parley.responses.ResponseRequest
import dev.parley.responses.responses
import dev.parley.responses.textDeltas
import dev.parley.tools.Tools

/** What the guides show of Kotlin that have no program of their own. */
internal object GuideSnippets {
    fun bridged(store: Store): OpenAI {
        // dev.parley:parley-assistants-bridge
        val openai = OpenAI { engine = AssistantsBridge(store).over(Engine.AUTO) }
        return openai
    }

    suspend fun deprecated(openai: OpenAI) {
        openai.models.list().data.filter { it.shutdownDate != null }
            .forEach { println("${it.id} until ${it.shutdownDate}") }
    }

    suspend fun talk(openai: OpenAI) {
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.update(RealtimeSessionRequest(instructions = "Be brief."))
            connection.addItem(RealtimeItem.user("What is the capital of France?"))
            connection.createResponse()
            println(connection.events().toResponse().text)
        }
    }

    suspend fun overWebSocket(openai: OpenAI, request: ResponseRequest, tools: Tools) {
        val responses = openai.responses.overWebSocket()
        val response = responses.runTools(request, tools)
        val next = ResponseRequest("gpt-5.2", "And tomorrow?", previousResponseId = response.id)
        responses.stream(next).textDeltas().collect { print(it) }
    }
}
