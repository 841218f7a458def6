package dev.parley.threads

import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.Run
import dev.parley.threads.steps.RunStep
import kotlinx.serialization.json.JsonElement

/**
 * What happens during a streamed run, named as the service names it. See the API reference, "Assistant stream events".
 * [RunAccumulator] makes of them what there is at each moment.
 */
public sealed interface AssistantEvent {
    /**
     * `thread.created`: a thread was begun.
     *
     * @property thread the thread.
     */
    @JvmRecord
    public data class ThreadCreated(val thread: AssistantThread) : AssistantEvent

    /**
     * `thread.run.created`: a run was asked for.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunCreated(val run: Run) : AssistantEvent

    /**
     * `thread.run.queued`: the run waits for its turn.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunQueued(val run: Run) : AssistantEvent

    /**
     * `thread.run.in_progress`: the assistant is at work.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunInProgress(val run: Run) : AssistantEvent

    /**
     * `thread.run.requires_action`: the run waits for the outputs of functions. The stream ends; that of the submitted
     * outputs goes on with it.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunRequiresAction(val run: Run) : AssistantEvent

    /**
     * `thread.run.completed`: the run is done.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunCompleted(val run: Run) : AssistantEvent

    /**
     * `thread.run.incomplete`: the run came to a limit.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunIncomplete(val run: Run) : AssistantEvent

    /**
     * `thread.run.failed`: the run failed.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunFailed(val run: Run) : AssistantEvent

    /**
     * `thread.run.cancelling`: the run is being cancelled.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunCancelling(val run: Run) : AssistantEvent

    /**
     * `thread.run.cancelled`: the run was cancelled.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunCancelled(val run: Run) : AssistantEvent

    /**
     * `thread.run.expired`: the run waited for outputs too long.
     *
     * @property run the run.
     */
    @JvmRecord
    public data class RunExpired(val run: Run) : AssistantEvent

    /**
     * `thread.run.step.created`: a step was begun.
     *
     * @property step the step.
     */
    @JvmRecord
    public data class RunStepCreated(val step: RunStep) : AssistantEvent

    /**
     * `thread.run.step.in_progress`: a step is being taken.
     *
     * @property step the step.
     */
    @JvmRecord
    public data class RunStepInProgress(val step: RunStep) : AssistantEvent

    /**
     * `thread.run.step.delta`: a piece of a step came.
     *
     * @property delta the piece.
     */
    @JvmRecord
    public data class RunStepDelta(val delta: ThreadRunStepDelta) : AssistantEvent

    /**
     * `thread.run.step.completed`: a step is done.
     *
     * @property step the step.
     */
    @JvmRecord
    public data class RunStepCompleted(val step: RunStep) : AssistantEvent

    /**
     * `thread.run.step.failed`: a step failed.
     *
     * @property step the step.
     */
    @JvmRecord
    public data class RunStepFailed(val step: RunStep) : AssistantEvent

    /**
     * `thread.run.step.cancelled`: a step was cancelled.
     *
     * @property step the step.
     */
    @JvmRecord
    public data class RunStepCancelled(val step: RunStep) : AssistantEvent

    /**
     * `thread.run.step.expired`: a step expired with its run.
     *
     * @property step the step.
     */
    @JvmRecord
    public data class RunStepExpired(val step: RunStep) : AssistantEvent

    /**
     * `thread.message.created`: a message was begun.
     *
     * @property message the message.
     */
    @JvmRecord
    public data class MessageCreated(val message: ThreadMessage) : AssistantEvent

    /**
     * `thread.message.in_progress`: a message is being written.
     *
     * @property message the message.
     */
    @JvmRecord
    public data class MessageInProgress(val message: ThreadMessage) : AssistantEvent

    /**
     * `thread.message.delta`: a piece of a message came.
     *
     * @property delta the piece.
     */
    @JvmRecord
    public data class MessageDelta(val delta: ThreadMessageDelta) : AssistantEvent

    /**
     * `thread.message.completed`: a message is all there.
     *
     * @property message the message.
     */
    @JvmRecord
    public data class MessageCompleted(val message: ThreadMessage) : AssistantEvent

    /**
     * `thread.message.incomplete`: a message broke off.
     *
     * @property message the message.
     */
    @JvmRecord
    public data class MessageIncomplete(val message: ThreadMessage) : AssistantEvent

    /** `done`: the stream is complete. */
    public data object Done : AssistantEvent

    /**
     * Something newer than this library.
     *
     * @property event what the service calls it.
     * @property json what it tells, as it came.
     */
    @JvmRecord
    public data class Unknown(val event: String, val json: JsonElement) : AssistantEvent
}
