package dev.parley.finetuning

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.PermissionDeniedException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.cursor
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * Checkpoint permissions: which projects of the organization may use a fine-tuned model. All calls require an admin API
 * key.
 *
 * ```kotlin
 * val model = "ft:gpt-4o-mini-2024-07-18:org:weather:B7R9VjQd"
 * val permissions = openai.fineTuning.checkpoints.permissions
 * permissions.create(model, CheckpointPermissionRequest(listOf("proj_abc123")))
 * permissions.list(model).all().collect { println("${it.id} ${it.projectId}") }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/list-permissions).
 */
@ApiService
public class CheckpointPermissions internal constructor(private val transport: Transport) {
    /**
     * Permits the projects of [request] to use [checkpoint], and returns their permissions.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/create-permission).
     *
     * @param checkpoint The name of a fine-tuned model, or of one of its checkpoints.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [checkpoint] is blank or could not stand in a path.
     * @throws PermissionDeniedException when the API key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        checkpoint: String,
        request: CheckpointPermissionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): List<CheckpointPermission> = transport.list(
        ApiCall.post(CheckpointPermissionRequest.serializer(), request, *path(checkpoint)),
        CheckpointPermission.serializer(),
        options,
        CheckpointPermission::id,
    ).data

    /**
     * Lists the permissions to use [checkpoint], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/list-permissions).
     *
     * @param checkpoint The name of a fine-tuned model, or of one of its checkpoints.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [checkpoint] is blank or could not stand in a path.
     * @throws PermissionDeniedException when the API key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        checkpoint: String,
        request: CheckpointPermissionListRequest = CheckpointPermissionListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<CheckpointPermission> = transport.list(
        ApiCall.get(*path(checkpoint)).query(
            "project_id" to request.projectId,
            "after" to cursor(request.after),
            "limit" to request.limit,
            "order" to request.order,
        ),
        CheckpointPermission.serializer(),
        options,
        CheckpointPermission::id,
    )

    /**
     * Deletes the permission [id] to use [checkpoint].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/delete-permission).
     *
     * @param checkpoint The name of a fine-tuned model, or of one of its checkpoints.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [checkpoint] or [id] is blank or could not stand in a path.
     * @throws PermissionDeniedException when the API key is no admin key.
     * @throws NotFoundException when there is no such permission.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(checkpoint: String, id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(*path(checkpoint), segment("id", id)), Deleted.serializer(), options)

    private fun path(checkpoint: String) =
        arrayOf("fine_tuning", "checkpoints", segment("checkpoint", checkpoint), "permissions")
}
