package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * A reference to an item that the service has stored.
 *
 * @property id The id of the item.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ItemReference @JvmOverloads constructor(
    override val id: String,
    val extra: Extra = Extra.NONE,
) : ResponseItem
