package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A search of the web, done by the service.
 *
 * @property id its id.
 * @property status how far it has come.
 * @property action what was done; `null` when not said.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class WebSearchCall(
    override val id: String,
    val status: ItemStatus,
    val action: WebSearchAction? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
