package dev.parley.usage

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** A page as it stands in an answer: unlike other lists, it names the next one. */
@Serializable
internal class UsagePage<T>(
    @SerialName("object") val objectType: String? = null,
    val data: List<UsageBucket<T>> = emptyList(),
    @SerialName("has_more") val hasMore: Boolean? = null,
    @SerialName("next_page") val nextPage: String? = null,
    val extra: Extra = Extra.NONE,
)
