package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * A search of the web that the service ran.
 *
 * @property id The id of the item; `null` when it has none.
 * @property status The status of the item; `null` when the service did not send it.
 * @property action What the search did; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WebSearchCall(
    override val id: String? = null,
    val status: ItemStatus? = null,
    val action: WebSearchAction? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem
