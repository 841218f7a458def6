@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The reasoning of a model before it answers. Send it back with the tool calls that follow it, or the reasoning is
 * lost.
 *
 * @property id The id of the item; `null` when it has none.
 * @property summary The summary of the reasoning; empty unless the request asks for one.
 * @property content The reasoning itself; `null` from models that keep it to themselves.
 * @property encryptedContent The reasoning, encrypted; `null` unless [Include.REASONING_ENCRYPTED_CONTENT] asks for it.
 * @property status The status of the item; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ReasoningItem(
    override val id: String? = null,
    @EncodeDefault val summary: List<ItemPart> = emptyList(),
    val content: List<ItemPart>? = null,
    @SerialName("encrypted_content") val encryptedContent: String? = null,
    val status: ItemStatus? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem
