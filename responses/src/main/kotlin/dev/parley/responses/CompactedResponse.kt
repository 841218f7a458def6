package dev.parley.responses

import dev.parley.json.InstantSerializer
import dev.parley.responses.items.ResponseItem
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A conversation, compacted. See the API reference, "The compacted response object".
 *
 * @property id its id.
 * @property output what to go on with, in place of the conversation. Send it back as it is.
 * @property createdAt when it was made.
 * @property usage how many tokens it took; `null` when not said.
 * @property objectType always `response.compaction`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class CompactedResponse(
    val id: String,
    val output: List<ResponseItem>,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val usage: ResponseUsage? = null,
    @SerialName("object") val objectType: String? = null,
)
