package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * An item that the service already has.
 *
 * @property id which.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ItemReference(
    override val id: String,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
