package dev.parley.conversations

import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A conversation that the service remembers. See the API reference, "The conversation object".
 *
 * @property id its id.
 * @property createdAt when it was begun.
 * @property metadata the notes kept with it; `null` when there are none.
 * @property objectType always `conversation`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class Conversation(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val metadata: Map<String, String>? = null,
    @SerialName("object") val objectType: String? = null,
)
