@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.conversations

import dev.parley.json.Extra
import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A list of conversation items.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/list-items-object).
 *
 * @property data The items.
 * @property firstId The id of the first item; `null` when there is none.
 * @property lastId The id of the last item; `null` when there is none.
 * @property hasMore Whether there are more items; `null` when the service did not send it.
 * @property objectType The object type, always `list`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ConversationItemList(
    @EncodeDefault val data: List<ResponseItem> = emptyList(),
    @SerialName("first_id") val firstId: String? = null,
    @SerialName("last_id") val lastId: String? = null,
    @SerialName("has_more") val hasMore: Boolean? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
