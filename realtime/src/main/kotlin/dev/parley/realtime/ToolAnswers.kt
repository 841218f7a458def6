package dev.parley.realtime

import dev.parley.realtime.events.RealtimeItem
import dev.parley.realtime.events.RealtimeResponse
import dev.parley.realtime.events.RealtimeResponseEvent
import dev.parley.realtime.events.RealtimeResponseStatus
import dev.parley.realtime.events.RealtimeServerEvent
import dev.parley.realtime.events.RealtimeSessionEvent
import dev.parley.realtime.sessions.RealtimeSession
import dev.parley.realtime.sessions.RealtimeSessionRequest
import dev.parley.realtime.sessions.RealtimeTool
import dev.parley.tools.ToolLoop
import dev.parley.tools.Tools
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.launch

/** Answers the functions that responses call with the outputs of [tools], beside the events that go on meanwhile. */
internal class ToolAnswers(private val connection: RealtimeConnection, private val tools: Tools) {
    private val loop = ToolLoop<List<RealtimeItem>, RealtimeResponse>(tools) { _, response, answer ->
        val calls = response.functionCalls.takeIf { response.isWhole }.orEmpty()
        val outputs = answer.outputs(calls.map { it.invocation })
        calls.zip(outputs) { call, output -> RealtimeItem.output(call.callId, output) }.ifEmpty { null }
    }

    /** [events], with the answers to their calls sent. */
    fun to(events: Flow<RealtimeServerEvent>): Flow<RealtimeServerEvent> = flow {
        coroutineScope {
            val responses = Channel<RealtimeResponse>(Channel.UNLIMITED)
            val answering = launch { while (true) answerTurn(responses) }
            events.collect { event ->
                if (event is RealtimeSessionEvent.Created) define(event)
                if (event is RealtimeResponseEvent.Done) responses.send(event.response)
                emit(event)
            }
            answering.cancel()
        }
    }

    /** From a response on to the one that calls nothing more. */
    private suspend fun answerTurn(responses: Channel<RealtimeResponse>) {
        loop.last(emptyList()) { outputs, _ ->
            outputs.forEach { connection.addItem(it) }
            if (outputs.isNotEmpty()) connection.createResponse()
            responses.receive()
        }
    }

    private suspend fun define(event: RealtimeSessionEvent.Created) {
        val session = event.session as? RealtimeSession ?: return
        val names = session.tools.filterIsInstance<RealtimeTool.Function>().map { it.name }
        val added = RealtimeTool.of(tools).filter { (it as? RealtimeTool.Function)?.name !in names }
        if (added.isNotEmpty()) connection.update(RealtimeSessionRequest(tools = session.tools + added))
    }

    private val RealtimeResponse.isWhole: Boolean
        get() = (status ?: RealtimeResponseStatus.COMPLETED) == RealtimeResponseStatus.COMPLETED
}
