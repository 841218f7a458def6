package dev.parley.http

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** A list as it stands in an answer. */
@Serializable
internal class ListAnswer<T>(
    @SerialName("object") val objectType: String? = null,
    val data: List<T>,
    @SerialName("first_id") val firstId: String? = null,
    @SerialName("last_id") val lastId: String? = null,
    @SerialName("has_more") val hasMore: Boolean? = null,
)
