package dev.parley

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The response to a delete call.
 *
 * @property id The id of the deleted object; empty when the service did not send it.
 * @property deleted Whether the object was deleted. `true` when the service did not send it: the call succeeded.
 * @property objectType The object type, such as `chat.completion.deleted`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class Deleted(
    val id: String = "",
    @EncodeDefault val deleted: Boolean = true,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
