package dev.parley.threads

import dev.parley.RequestOptions
import dev.parley.http.ApiCall
import dev.parley.http.StreamShape
import dev.parley.http.Transport
import dev.parley.json.FormsDescriptor
import dev.parley.json.peeking
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.rests
import dev.parley.threads.steps.RunStep
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** The events that answer [call]; the last of a complete stream is [AssistantEvent.Done]. */
internal fun Transport.events(call: ApiCall, options: RequestOptions): Flow<AssistantEvent> = flow {
    emitAll(stream(call, SHAPE, options))
    emit(AssistantEvent.Done)
}

/** Reads the data of an event, and makes the event of it. */
private class EventReader<T>(
    private val data: KSerializer<T>,
    private val event: (T) -> AssistantEvent,
) : DeserializationStrategy<AssistantEvent> {
    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.AssistantEvent") { listOf(data) }

    override fun deserialize(decoder: Decoder): AssistantEvent = event(decoder.decodeSerializableValue(data))
}

private fun run(event: (Run) -> AssistantEvent) = EventReader(Run.serializer(), event)

private fun step(event: (RunStep) -> AssistantEvent) = EventReader(RunStep.serializer(), event)

private fun message(event: (ThreadMessage) -> AssistantEvent) = EventReader(ThreadMessage.serializer(), event)

private val READERS: Map<String, EventReader<*>> = mapOf(
    "thread.created" to EventReader(AssistantThread.serializer(), AssistantEvent::ThreadCreated),
    "thread.run.created" to run(AssistantEvent::RunCreated),
    "thread.run.queued" to run(AssistantEvent::RunQueued),
    "thread.run.in_progress" to run(AssistantEvent::RunInProgress),
    "thread.run.requires_action" to run(AssistantEvent::RunRequiresAction),
    "thread.run.completed" to run(AssistantEvent::RunCompleted),
    "thread.run.incomplete" to run(AssistantEvent::RunIncomplete),
    "thread.run.failed" to run(AssistantEvent::RunFailed),
    "thread.run.cancelling" to run(AssistantEvent::RunCancelling),
    "thread.run.cancelled" to run(AssistantEvent::RunCancelled),
    "thread.run.expired" to run(AssistantEvent::RunExpired),
    "thread.run.step.created" to step(AssistantEvent::RunStepCreated),
    "thread.run.step.in_progress" to step(AssistantEvent::RunStepInProgress),
    "thread.run.step.delta" to EventReader(ThreadRunStepDelta.serializer(), AssistantEvent::RunStepDelta),
    "thread.run.step.completed" to step(AssistantEvent::RunStepCompleted),
    "thread.run.step.failed" to step(AssistantEvent::RunStepFailed),
    "thread.run.step.cancelled" to step(AssistantEvent::RunStepCancelled),
    "thread.run.step.expired" to step(AssistantEvent::RunStepExpired),
    "thread.message.created" to message(AssistantEvent::MessageCreated),
    "thread.message.in_progress" to message(AssistantEvent::MessageInProgress),
    "thread.message.delta" to EventReader(ThreadMessageDelta.serializer(), AssistantEvent::MessageDelta),
    "thread.message.completed" to message(AssistantEvent::MessageCompleted),
    "thread.message.incomplete" to message(AssistantEvent::MessageIncomplete),
)

private fun unknown(name: String) = EventReader(JsonElement.serializer()) { AssistantEvent.Unknown(name, it) }

/**
 * Reads an event that came without its name, or in place of a stream: what it is about, and its status, are the name of
 * all events but the first ones.
 */
private object UnnamedEvent : DeserializationStrategy<AssistantEvent> {
    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.UnnamedEvent") { listOf(JsonElement.serializer()) }

    override fun deserialize(decoder: Decoder): AssistantEvent {
        val input = decoder.peeking()
        val reader = (input.peek() as? JsonObject)?.let(::reader) ?: unknown(StreamShape.MESSAGE)
        return reader.deserialize(input)
    }

    private fun reader(data: JsonObject): EventReader<*>? {
        val subject = data.text("object")
        val names = listOf(subject, "$subject.${data.text("status")}", "$subject.created")
        return names.firstNotNullOfOrNull(READERS::get)
    }

    private fun JsonObject.text(name: String): String? = (this[name] as? JsonPrimitive)?.contentOrNull
}

private val SHAPE = StreamShape(
    serializerFor = { if (it == StreamShape.MESSAGE) UnnamedEvent else unknown(it) },
    mayEndAfter = { { it is AssistantEvent.RunEvent && it.run.status.rests } },
    named = READERS,
)
