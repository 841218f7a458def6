@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.conversations

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.time.Instant

/**
 * A conversation that the service stores.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/object).
 *
 * @property id The id of the conversation.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512. Any JSON is possible;
 * [metadataTexts] are its texts. `null` when the service did not send it.
 * @property objectType The object type, always `conversation`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Conversation(
    val id: String,
    @EncodeDefault
    @SerialName("created_at")
    @Serializable(with = InstantSerializer::class)
    val createdAt: Instant = Instant.EPOCH,
    val metadata: JsonElement? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The key-value pairs of [metadata] whose values are texts; empty when there are none. */
    public val metadataTexts: Map<String, String>
        @JvmName("metadataTexts")
        get() = (metadata as? JsonObject).orEmpty()
            .mapNotNull { (name, value) -> (value as? JsonPrimitive)?.contentOrNull?.let { name to it } }
            .toMap()
}
