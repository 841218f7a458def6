package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * An image that the service generated.
 *
 * @property id The id of the item; `null` when it has none.
 * @property status The status of the item; `null` when the service did not send it.
 * @property result The image in base64; `null` until it is generated.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ImageGenerationCall(
    override val id: String? = null,
    val status: ItemStatus? = null,
    val result: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem
