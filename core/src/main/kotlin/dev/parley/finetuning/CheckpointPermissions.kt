package dev.parley.finetuning

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * Which projects of the organization may use a fine-tuned model. These calls want an admin key. See the API reference,
 * "Fine-tuning".
 */
@ApiService
public class CheckpointPermissions internal constructor(private val transport: Transport) {
    /**
     * Lets the projects of [request] use [checkpoint], the name of a fine-tuned model or of a checkpoint of it.
     *
     * @throws IllegalArgumentException when [checkpoint] is blank or could not stand in a path.
     * @throws OpenAIException when the call fails.
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
     * The permissions to use [checkpoint] that [request] selects, page by page.
     *
     * @throws IllegalArgumentException when [checkpoint] is blank or could not stand in a path.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        checkpoint: String,
        request: CheckpointPermissionListRequest = CheckpointPermissionListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<CheckpointPermission> = transport.list(
        ApiCall.get(*path(checkpoint)).query(
            "project_id" to request.projectId,
            "after" to request.after,
            "limit" to request.limit,
            "order" to request.order,
        ),
        CheckpointPermission.serializer(),
        options,
        CheckpointPermission::id,
    )

    /**
     * Takes the permission with [id] to use [checkpoint] back.
     *
     * @throws IllegalArgumentException when [checkpoint] or [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such permission.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(checkpoint: String, id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(*path(checkpoint), segment("id", id)), Deleted.serializer(), options)

    private fun path(checkpoint: String) =
        arrayOf("fine_tuning", "checkpoints", segment("checkpoint", checkpoint), "permissions")
}
