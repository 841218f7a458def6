package dev.parley.conversations

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * A conversation that the service remembers. See the API reference, "The conversation object".
 *
 * @property id its id.
 * @property createdAt when it was begun.
 * @property metadata what is kept with it, which may be any JSON; `null` when nothing is. [metadataTexts] are the texts of it.
 * @property objectType always `conversation`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class Conversation(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val metadata: JsonElement? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** The notes kept with it: the texts of its [metadata]; empty when there are none. */
    public val metadataTexts: Map<String, String>
        @JvmName("metadataTexts")
        get() = (metadata as? JsonObject).orEmpty()
            .mapNotNull { (name, value) -> (value as? JsonPrimitive)?.contentOrNull?.let { name to it } }
            .toMap()
}
