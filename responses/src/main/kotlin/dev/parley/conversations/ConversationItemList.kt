package dev.parley.conversations

import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Items as a conversation keeps them. See the API reference, "The item list".
 *
 * @property data the items.
 * @property firstId the id of the first; `null` when there is none.
 * @property lastId the id of the last; `null` when there is none.
 * @property hasMore whether there are more than these; `null` when the server does not say.
 * @property objectType always `list`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ConversationItemList(
    val data: List<ResponseItem>,
    @SerialName("first_id") val firstId: String? = null,
    @SerialName("last_id") val lastId: String? = null,
    @SerialName("has_more") val hasMore: Boolean? = null,
    @SerialName("object") val objectType: String? = null,
)
