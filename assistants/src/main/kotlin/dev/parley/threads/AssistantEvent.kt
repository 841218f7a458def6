package dev.parley.threads

import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.Run
import dev.parley.threads.steps.RunStep
import kotlinx.serialization.json.JsonElement

/**
 * An event of a streamed run, about its thread, the run, a step or a message.
 *
 * ```
 * openai.threads.runs.stream(threadId, request).collect { event ->
 *     when (event) {
 *         is AssistantEvent.MessageDelta -> print(event.delta.text)
 *         is AssistantEvent.RunEvent -> println(event.run.status)
 *         else -> Unit
 *     }
 * }
 * ```
 *
 * [RunAccumulator] puts the events together.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants-streaming/events).
 */
public sealed interface AssistantEvent {
    /** An event about the thread. */
    public sealed interface ThreadEvent : AssistantEvent {
        /** The thread. */
        @Suppress("INAPPLICABLE_JVM_NAME")
        @get:JvmName("thread")
        public val thread: AssistantThread
    }

    /** An event about the run. */
    public sealed interface RunEvent : AssistantEvent {
        /** The run as it is at that moment. */
        @Suppress("INAPPLICABLE_JVM_NAME")
        @get:JvmName("run")
        public val run: Run
    }

    /** An event about a step of the run. */
    public sealed interface RunStepEvent : AssistantEvent {
        /** The id of the step; empty when the service did not send it. */
        @Suppress("INAPPLICABLE_JVM_NAME")
        @get:JvmName("stepId")
        public val stepId: String
    }

    /** An event with a step as it is at that moment. */
    public sealed interface RunStepSnapshot : RunStepEvent {
        /** The step. */
        @Suppress("INAPPLICABLE_JVM_NAME")
        @get:JvmName("step")
        public val step: RunStep

        @Suppress("INAPPLICABLE_JVM_NAME")
        @get:JvmName("stepId")
        override val stepId: String get() = step.id
    }

    /** An event about a message. */
    public sealed interface MessageEvent : AssistantEvent {
        /** The id of the message; empty when the service did not send it. */
        @Suppress("INAPPLICABLE_JVM_NAME")
        @get:JvmName("messageId")
        public val messageId: String
    }

    /** An event with a message as it is at that moment. */
    public sealed interface MessageSnapshot : MessageEvent {
        /** The message. */
        @Suppress("INAPPLICABLE_JVM_NAME")
        @get:JvmName("message")
        public val message: ThreadMessage

        @Suppress("INAPPLICABLE_JVM_NAME")
        @get:JvmName("messageId")
        override val messageId: String get() = message.id
    }

    /**
     * `thread.created`: a thread was created.
     *
     * @property thread The thread.
     */
    @JvmRecord
    public data class ThreadCreated(override val thread: AssistantThread) : ThreadEvent

    /**
     * `thread.run.created`: a run was created.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunCreated(override val run: Run) : RunEvent

    /**
     * `thread.run.queued`: the run waits to be started.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunQueued(override val run: Run) : RunEvent

    /**
     * `thread.run.in_progress`: the run is executing.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunInProgress(override val run: Run) : RunEvent

    /**
     * `thread.run.requires_action`: the run waits for the outputs of tool calls. The stream ends here; the stream of the
     * submitted outputs continues it.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunRequiresAction(override val run: Run) : RunEvent

    /**
     * `thread.run.completed`: the run was completed.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunCompleted(override val run: Run) : RunEvent

    /**
     * `thread.run.incomplete`: the run reached a maximum number of tokens.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunIncomplete(override val run: Run) : RunEvent

    /**
     * `thread.run.failed`: the run failed.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunFailed(override val run: Run) : RunEvent

    /**
     * `thread.run.cancelling`: the run is being cancelled.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunCancelling(override val run: Run) : RunEvent

    /**
     * `thread.run.cancelled`: the run was cancelled.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunCancelled(override val run: Run) : RunEvent

    /**
     * `thread.run.expired`: the run waited too long for the outputs of tool calls.
     *
     * @property run The run.
     */
    @JvmRecord
    public data class RunExpired(override val run: Run) : RunEvent

    /**
     * `thread.run.step.created`: a step was created.
     *
     * @property step The step.
     */
    @JvmRecord
    public data class RunStepCreated(override val step: RunStep) : RunStepSnapshot

    /**
     * `thread.run.step.in_progress`: a step is executing.
     *
     * @property step The step.
     */
    @JvmRecord
    public data class RunStepInProgress(override val step: RunStep) : RunStepSnapshot

    /**
     * `thread.run.step.delta`: a part of a step was generated.
     *
     * @property delta The delta.
     */
    @JvmRecord
    public data class RunStepDelta(val delta: ThreadRunStepDelta) : RunStepEvent {
        override val stepId: String get() = delta.id
    }

    /**
     * `thread.run.step.completed`: a step was completed.
     *
     * @property step The step.
     */
    @JvmRecord
    public data class RunStepCompleted(override val step: RunStep) : RunStepSnapshot

    /**
     * `thread.run.step.failed`: a step failed.
     *
     * @property step The step.
     */
    @JvmRecord
    public data class RunStepFailed(override val step: RunStep) : RunStepSnapshot

    /**
     * `thread.run.step.cancelled`: a step was cancelled.
     *
     * @property step The step.
     */
    @JvmRecord
    public data class RunStepCancelled(override val step: RunStep) : RunStepSnapshot

    /**
     * `thread.run.step.expired`: a step expired with its run.
     *
     * @property step The step.
     */
    @JvmRecord
    public data class RunStepExpired(override val step: RunStep) : RunStepSnapshot

    /**
     * `thread.message.created`: a message was created.
     *
     * @property message The message.
     */
    @JvmRecord
    public data class MessageCreated(override val message: ThreadMessage) : MessageSnapshot

    /**
     * `thread.message.in_progress`: a message is being generated.
     *
     * @property message The message.
     */
    @JvmRecord
    public data class MessageInProgress(override val message: ThreadMessage) : MessageSnapshot

    /**
     * `thread.message.delta`: a part of a message was generated.
     *
     * @property delta The delta.
     */
    @JvmRecord
    public data class MessageDelta(val delta: ThreadMessageDelta) : MessageEvent {
        override val messageId: String get() = delta.id
    }

    /**
     * `thread.message.completed`: a message is complete.
     *
     * @property message The message.
     */
    @JvmRecord
    public data class MessageCompleted(override val message: ThreadMessage) : MessageSnapshot

    /**
     * `thread.message.incomplete`: a message ended early.
     *
     * @property message The message.
     */
    @JvmRecord
    public data class MessageIncomplete(override val message: ThreadMessage) : MessageSnapshot

    /** `done`: the stream is complete. */
    public data object Done : AssistantEvent

    /**
     * A kind of event that this library does not know yet; [json] holds its data unchanged.
     *
     * @property event The name of the event.
     * @property json The data of the event.
     */
    @JvmRecord
    public data class Unknown(val event: String, val json: JsonElement) : AssistantEvent
}
