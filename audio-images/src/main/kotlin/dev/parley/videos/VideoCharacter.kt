package dev.parley.videos

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A character that videos can show again.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
 *
 * @property id the id of the character; `null` when the service did not send it.
 * @property name the name of the character; `null` when the service did not send it.
 * @property createdAt when it was created; `null` when the service did not send it.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VideoCharacter(
    val id: String? = null,
    val name: String? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
    val extra: Extra = Extra.NONE,
)
