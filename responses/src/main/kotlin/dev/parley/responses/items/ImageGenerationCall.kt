package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * An image that the service made.
 *
 * @property id its id.
 * @property status how far it has come.
 * @property result the image in base64; `null` until it is made.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ImageGenerationCall(
    override val id: String,
    val status: ItemStatus,
    val result: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
