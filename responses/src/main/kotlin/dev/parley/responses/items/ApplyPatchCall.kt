package dev.parley.responses.items

import dev.parley.json.ServiceOnly
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A file that the model wants changed. Answer it with an [ApplyPatchCallOutput].
 *
 * @property callId which call this is.
 * @property status how far it has come.
 * @property operation what to do.
 * @property caller who called: the model itself, or a program that it wrote; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ApplyPatchCall(
    @SerialName("call_id") val callId: String,
    val status: ItemStatus,
    val operation: PatchOperation,
    val caller: ToolCaller? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * What became of an [ApplyPatchCall].
 *
 * @property callId the call that is answered.
 * @property status whether it went well.
 * @property output what there is to say of it; nothing when absent.
 * @property caller who called: the model itself, or a program that it wrote; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ApplyPatchCallOutput(
    @SerialName("call_id") val callId: String,
    val status: ItemStatus,
    val output: String? = null,
    val caller: ToolCaller? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/** A change of a file. */
@Serializable(with = PatchOperationSerializer::class)
public sealed interface PatchOperation {
    /**
     * A new file.
     *
     * @property path where, from the root of the work.
     * @property diff what it holds, as a diff.
     */
    @Serializable
    @JvmRecord
    public data class CreateFile(val path: String, val diff: String) : PatchOperation

    /**
     * Other content.
     *
     * @property path where, from the root of the work.
     * @property diff what changes, as a unified diff.
     */
    @Serializable
    @JvmRecord
    public data class UpdateFile(val path: String, val diff: String) : PatchOperation

    /**
     * The file goes.
     *
     * @property path where, from the root of the work.
     */
    @Serializable
    @JvmRecord
    public data class DeleteFile(val path: String) : PatchOperation

    /**
     * A change newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : PatchOperation
}

internal object PatchOperationSerializer : UnionSerializer<PatchOperation>(
    name = "PatchOperation",
    discriminator = "type",
    variants = listOf(
        Variant("create_file", PatchOperation.CreateFile::class, PatchOperation.CreateFile.serializer()),
        Variant("update_file", PatchOperation.UpdateFile::class, PatchOperation.UpdateFile.serializer()),
        Variant("delete_file", PatchOperation.DeleteFile::class, PatchOperation.DeleteFile.serializer()),
    ),
    unknown = PatchOperation::Unknown,
    json = { (it as? PatchOperation.Unknown)?.json },
)
