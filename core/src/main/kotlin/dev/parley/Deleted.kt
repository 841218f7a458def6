package dev.parley

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The service's word that an object is gone.
 *
 * @property id the object that was to be deleted.
 * @property deleted whether it is gone.
 * @property objectType the kind of answer, such as `chat.completion.deleted`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class Deleted(
    val id: String,
    val deleted: Boolean,
    @SerialName("object") val objectType: String? = null,
)
