package dev.parley.responses.items

import dev.parley.json.ServiceOnly
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A conversation so far, compacted and encrypted. Send it back in place of what it stands for.
 *
 * @property encryptedContent what only the service can read.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class CompactionItem(
    @SerialName("encrypted_content") val encryptedContent: String,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * Asks for the conversation so far to be compacted. It must be the last item.
 *
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class CompactionTrigger(
    @ServiceOnly override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
