@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A compacted conversation, encrypted. Send it back in place of the items that it stands for.
 *
 * @property encryptedContent The encrypted content, which only the service can read.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CompactionItem(
    @EncodeDefault @SerialName("encrypted_content") val encryptedContent: String = "",
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * Asks the service to compact the conversation so far. It must be the last item.
 *
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CompactionTrigger(override val id: String? = null, val extra: Extra = Extra.NONE) : ResponseItem
