package dev.parley.finetuning

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * That a project may use a fine-tuned model.
 *
 * @property id its id.
 * @property createdAt when it was given.
 * @property projectId the project.
 * @property objectType always `checkpoint.permission`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class CheckpointPermission(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("project_id") val projectId: String,
    @SerialName("object") val objectType: String? = null,
)

/**
 * Asks to let projects use a fine-tuned model.
 *
 * @property projectIds the projects, at least one.
 * @throws IllegalArgumentException when there are no [projectIds].
 */
@Serializable
@JvmRecord
public data class CheckpointPermissionRequest(@SerialName("project_ids") val projectIds: List<String>) {
    init {
        require(projectIds.isNotEmpty()) { "projectIds must not be empty" }
    }
}
