package dev.parley.moderations

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/** Finds what may be harmful. See the API reference, "Moderations". */
@ApiService
public class Moderations internal constructor(private val transport: Transport) {
    /**
     * What moderation finds in the texts or images of [request].
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: ModerationRequest, options: RequestOptions = RequestOptions.NONE): Moderation =
        transport.send(
            ApiCall.post(ModerationRequest.serializer(), request, "moderations"),
            Moderation.serializer(),
            options,
        )

    public companion object {
        /** Many of them at once, in a batch. */
        @JvmField
        public val BATCH: BatchKind<ModerationRequest, Moderation> =
            BatchKind("/v1/moderations", ModerationRequest.serializer(), Moderation.serializer())
    }
}
