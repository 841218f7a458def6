package dev.parley.finetuning

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A permission of a project to use a fine-tuned model or one of its checkpoints.
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/permission-object).
 *
 * @property id The permission's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property projectId The id of the project; empty when the service did not send it.
 * @property objectType The object type, always `checkpoint.permission`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CheckpointPermission(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("project_id") val projectId: String = "",
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * Permits projects to use a fine-tuned model or one of its checkpoints.
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/create-permission).
 *
 * @property projectIds The ids of the projects, at least one.
 * @throws IllegalArgumentException when there are no [projectIds].
 */
@Serializable
@JvmRecord
public data class CheckpointPermissionRequest(@SerialName("project_ids") val projectIds: List<String>) {
    init {
        require(projectIds.isNotEmpty()) { "projectIds must not be empty" }
    }
}
