@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A compacted conversation.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/compacted-object).
 *
 * @property id The id of the compacted response.
 * @property output The items to continue with, in place of the conversation. Send them back as they are.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property usage The tokens that were used; `null` when the service did not send it.
 * @property objectType The object type, always `response.compaction`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CompactedResponse(
    @EncodeDefault val id: String = "",
    @EncodeDefault val output: List<ResponseItem> = emptyList(),
    @EncodeDefault
    @SerialName("created_at")
    @Serializable(with = InstantSerializer::class)
    val createdAt: Instant = Instant.EPOCH,
    val usage: ResponseUsage? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
