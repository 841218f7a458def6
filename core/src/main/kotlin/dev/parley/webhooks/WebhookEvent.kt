@file:UseSerializers(InstantSerializer::class)

package dev.parley.webhooks

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant

/**
 * What a webhook tells. The service may send an event more than once, with the same id, and in any order. An event names what
 * it is about by its id; fetch the rest with the call of that area.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/webhook-events).
 */
@Serializable(with = WebhookEventSerializer::class)
public sealed interface WebhookEvent {
    /** The id of the event. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("id")
    public val id: String

    /** When what it tells of happened. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("createdAt")
    public val createdAt: Instant

    /** A batch was completed. [data] has the id of the batch. */
    @Serializable
    @JvmRecord
    public data class BatchCompleted(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A batch failed. [data] has the id of the batch. */
    @Serializable
    @JvmRecord
    public data class BatchFailed(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A batch expired before it was completed. [data] has the id of the batch. */
    @Serializable
    @JvmRecord
    public data class BatchExpired(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A batch was cancelled. [data] has the id of the batch. */
    @Serializable
    @JvmRecord
    public data class BatchCancelled(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A background response was completed. [data] has the id of the response. */
    @Serializable
    @JvmRecord
    public data class ResponseCompleted(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A background response failed. [data] has the id of the response. */
    @Serializable
    @JvmRecord
    public data class ResponseFailed(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A background response was interrupted. [data] has the id of the response. */
    @Serializable
    @JvmRecord
    public data class ResponseIncomplete(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A background response was cancelled. [data] has the id of the response. */
    @Serializable
    @JvmRecord
    public data class ResponseCancelled(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A fine-tuning job succeeded. [data] has the id of the fine-tuning job. */
    @Serializable
    @JvmRecord
    public data class FineTuningJobSucceeded(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A fine-tuning job failed. [data] has the id of the fine-tuning job. */
    @Serializable
    @JvmRecord
    public data class FineTuningJobFailed(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A fine-tuning job was cancelled. [data] has the id of the fine-tuning job. */
    @Serializable
    @JvmRecord
    public data class FineTuningJobCancelled(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** An eval run succeeded. [data] has the id of the eval run. */
    @Serializable
    @JvmRecord
    public data class EvalRunSucceeded(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** An eval run failed. [data] has the id of the eval run. */
    @Serializable
    @JvmRecord
    public data class EvalRunFailed(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** An eval run was canceled. [data] has the id of the eval run. */
    @Serializable
    @JvmRecord
    public data class EvalRunCanceled(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: WebhookSubject,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A call came in over SIP, and waits for the Realtime API to accept, refer or reject it. */
    @Serializable
    @JvmRecord
    public data class RealtimeCallIncoming(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: IncomingCall,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /** A session of a call came in over SIP; the same call is told of by [RealtimeCallIncoming], too. */
    @Serializable
    @JvmRecord
    public data class LiveCallIncoming(
        override val id: String = "",
        @SerialName("created_at") override val createdAt: Instant = Instant.EPOCH,
        val data: IncomingSession,
        val extra: Extra = Extra.NONE,
    ) : WebhookEvent

    /**
     * A kind of event that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole event.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : WebhookEvent {
        override val id: String get() = text("id")
        override val createdAt: Instant
            get() = text("created_at").toLongOrNull()?.let(Instant::ofEpochSecond) ?: Instant.EPOCH

        private fun text(name: String) = (json[name] as? JsonPrimitive)?.content.orEmpty()
    }
}

internal object WebhookEventSerializer : UnionSerializer<WebhookEvent>(
    "WebhookEvent",
    "type",
    WebhookEvent::Unknown,
    { (it as? WebhookEvent.Unknown)?.json },
    variant<WebhookEvent.BatchCompleted>("batch.completed"),
    variant<WebhookEvent.BatchFailed>("batch.failed"),
    variant<WebhookEvent.BatchExpired>("batch.expired"),
    variant<WebhookEvent.BatchCancelled>("batch.cancelled"),
    variant<WebhookEvent.ResponseCompleted>("response.completed"),
    variant<WebhookEvent.ResponseFailed>("response.failed"),
    variant<WebhookEvent.ResponseIncomplete>("response.incomplete"),
    variant<WebhookEvent.ResponseCancelled>("response.cancelled"),
    variant<WebhookEvent.FineTuningJobSucceeded>("fine_tuning.job.succeeded"),
    variant<WebhookEvent.FineTuningJobFailed>("fine_tuning.job.failed"),
    variant<WebhookEvent.FineTuningJobCancelled>("fine_tuning.job.cancelled"),
    variant<WebhookEvent.EvalRunSucceeded>("eval.run.succeeded"),
    variant<WebhookEvent.EvalRunFailed>("eval.run.failed"),
    variant<WebhookEvent.EvalRunCanceled>("eval.run.canceled"),
    variant<WebhookEvent.RealtimeCallIncoming>("realtime.call.incoming"),
    variant<WebhookEvent.LiveCallIncoming>("live.call.incoming"),
)
