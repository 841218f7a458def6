package dev.parley.batches

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The endpoint of all requests of a batch. */
@Serializable(with = BatchEndpointSerializer::class)
public class BatchEndpoint private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Responses. */
        @JvmField public val RESPONSES: BatchEndpoint = BatchEndpoint("/v1/responses")

        /** Chat completions. */
        @JvmField public val CHAT_COMPLETIONS: BatchEndpoint = BatchEndpoint("/v1/chat/completions")

        /** Embeddings; the service limits a batch to 50,000 inputs. */
        @JvmField public val EMBEDDINGS: BatchEndpoint = BatchEndpoint("/v1/embeddings")

        /** Completions (legacy). */
        @JvmField public val COMPLETIONS: BatchEndpoint = BatchEndpoint("/v1/completions")

        /** Moderations. */
        @JvmField public val MODERATIONS: BatchEndpoint = BatchEndpoint("/v1/moderations")

        /** Image generations. */
        @JvmField public val IMAGE_GENERATIONS: BatchEndpoint = BatchEndpoint("/v1/images/generations")

        /** Image edits. */
        @JvmField public val IMAGE_EDITS: BatchEndpoint = BatchEndpoint("/v1/images/edits")

        /** Videos. */
        @JvmField public val VIDEOS: BatchEndpoint = BatchEndpoint("/v1/videos")

        /** The [BatchEndpoint] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): BatchEndpoint = BatchEndpoint(value).known()
    }
}

internal object BatchEndpointSerializer : OpenEnumSerializer<BatchEndpoint>("BatchEndpoint", BatchEndpoint::of)
