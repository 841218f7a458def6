@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A change of a file that the model asks for. Apply it and answer with an [ApplyPatchCallOutput].
 *
 * @property callId The id of the call, which the output names.
 * @property status The status of the item; `null` when the service did not send it.
 * @property operation The change; `null` when the service did not send it.
 * @property caller Who called the tool: the model itself, or a program that it wrote; `null` when the service did not
 * send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ApplyPatchCall(
    @EncodeDefault @SerialName("call_id") val callId: String = "",
    val status: ItemStatus? = null,
    val operation: PatchOperation? = null,
    val caller: ToolCaller? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * The outcome of a change: what answers an [ApplyPatchCall].
 *
 * @property callId The id of the call.
 * @property status Whether the change was applied: `completed` or `failed`.
 * @property output Details for the model. None when `null`.
 * @property caller Who called the tool: the model itself, or a program that it wrote; `null` when the service did not
 * send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ApplyPatchCallOutput(
    @SerialName("call_id") val callId: String,
    val status: ItemStatus?,
    val output: String? = null,
    val caller: ToolCaller? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/** A change of a file. */
@Serializable(with = PatchOperationSerializer::class)
public sealed interface PatchOperation {
    /**
     * Creates a file.
     *
     * @property path The path of the file, relative to the workspace.
     * @property diff The content as a diff.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CreateFile(
        @EncodeDefault val path: String = "",
        @EncodeDefault val diff: String = "",
        val extra: Extra = Extra.NONE,
    ) : PatchOperation

    /**
     * Updates a file.
     *
     * @property path The path of the file, relative to the workspace.
     * @property diff The change as a unified diff.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class UpdateFile(
        @EncodeDefault val path: String = "",
        @EncodeDefault val diff: String = "",
        val extra: Extra = Extra.NONE,
    ) : PatchOperation

    /**
     * Deletes a file.
     *
     * @property path The path of the file, relative to the workspace.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class DeleteFile(@EncodeDefault val path: String = "", val extra: Extra = Extra.NONE) : PatchOperation

    /**
     * A kind of operation that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : PatchOperation
}

internal object PatchOperationSerializer : UnionSerializer<PatchOperation>(
    "PatchOperation",
    "type",
    PatchOperation::Unknown,
    { (it as? PatchOperation.Unknown)?.json },
    variant<PatchOperation.CreateFile>("create_file"),
    variant<PatchOperation.UpdateFile>("update_file"),
    variant<PatchOperation.DeleteFile>("delete_file"),
)
