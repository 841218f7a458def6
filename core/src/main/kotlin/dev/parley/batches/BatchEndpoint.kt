package dev.parley.batches

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** The call that all requests of a batch are for. */
@Serializable(with = BatchEndpointSerializer::class)
public class BatchEndpoint private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Responses. */
        @JvmField public val RESPONSES: BatchEndpoint = BatchEndpoint("/v1/responses")

        /** Chat completions. */
        @JvmField public val CHAT_COMPLETIONS: BatchEndpoint = BatchEndpoint("/v1/chat/completions")

        /** Embeddings. */
        @JvmField public val EMBEDDINGS: BatchEndpoint = BatchEndpoint("/v1/embeddings")

        /** Completions. */
        @JvmField public val COMPLETIONS: BatchEndpoint = BatchEndpoint("/v1/completions")

        /** Moderations. */
        @JvmField public val MODERATIONS: BatchEndpoint = BatchEndpoint("/v1/moderations")

        /** Images from texts. */
        @JvmField public val IMAGE_GENERATIONS: BatchEndpoint = BatchEndpoint("/v1/images/generations")

        /** Images from images. */
        @JvmField public val IMAGE_EDITS: BatchEndpoint = BatchEndpoint("/v1/images/edits")

        /** Videos. */
        @JvmField public val VIDEOS: BatchEndpoint = BatchEndpoint("/v1/videos")

        /** The BatchEndpoint called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): BatchEndpoint = BatchEndpoint(value)
    }
}

internal object BatchEndpointSerializer : OpenEnumSerializer<BatchEndpoint>("BatchEndpoint", BatchEndpoint::of)
