package dev.parley.assistants

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A file attached to an assistant, in the first version of the API (`assistants=v1`).
 *
 * @property id The id of the uploaded file.
 * @property createdAt When it was attached; the epoch when the service did not send it.
 * @property assistantId The id of the assistant.
 * @property objectType The object type, always `assistant.file`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AssistantFile(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("assistant_id") val assistantId: String = "",
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
