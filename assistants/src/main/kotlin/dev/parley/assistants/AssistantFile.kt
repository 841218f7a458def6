package dev.parley.assistants

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file attached to an assistant, in the first version of assistants.
 *
 * @property id the id of the uploaded file.
 * @property createdAt when it was attached.
 * @property assistantId the assistant.
 * @property objectType always `assistant.file`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class AssistantFile(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("assistant_id") val assistantId: String,
    @SerialName("object") val objectType: String? = null,
)
