package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * What a reasoning model thought. Send it back with the calls that follow it, or the thought is lost.
 *
 * @property id its id.
 * @property summary the thought in short; empty unless asked for.
 * @property content the thought itself; `null` where models keep it.
 * @property encryptedContent the thought, encrypted; `null` unless asked for by [Include.REASONING_ENCRYPTED_CONTENT].
 * @property status how far it has come; `null` when not said.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ReasoningItem(
    override val id: String,
    val summary: List<ItemPart>,
    val content: List<ItemPart>? = null,
    @SerialName("encrypted_content") val encryptedContent: String? = null,
    val status: ItemStatus? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
