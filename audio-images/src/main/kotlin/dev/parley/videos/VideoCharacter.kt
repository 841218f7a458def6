package dev.parley.videos

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A figure that videos can show again and again. See the API reference, "Create video character".
 *
 * @property createdAt when it was made.
 * @property id its id; `null` when not said.
 * @property name its name; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VideoCharacter(
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant,
    val id: String? = null,
    val name: String? = null,
)
