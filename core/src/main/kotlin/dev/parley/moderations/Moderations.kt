package dev.parley.moderations

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Moderations: whether texts and images are potentially harmful.
 *
 * ```kotlin
 * val moderation = openai.moderations.create(ModerationRequest("I want to kill them."))
 * if (moderation.flagged) {
 *     for ((category, applies) in moderation.results.first().categories) {
 *         if (applies) println(category)
 *     }
 * }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/moderations).
 */
@ApiService
public class Moderations internal constructor(private val transport: Transport) {
    /**
     * Classifies the texts or images of [request]. Cancelling the call closes its connection.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/moderations/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: ModerationRequest, options: RequestOptions = RequestOptions.NONE): Moderation =
        transport.send(
            ApiCall.post(ModerationRequest.serializer(), request, "moderations"),
            Moderation.serializer(),
            options,
        )

    public companion object {
        /** Moderations in a batch. */
        @JvmField
        public val BATCH: BatchKind<ModerationRequest, Moderation> =
            BatchKind("/v1/moderations", ModerationRequest.serializer(), Moderation.serializer())
    }
}
