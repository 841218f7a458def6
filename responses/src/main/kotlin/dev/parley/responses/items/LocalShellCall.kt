package dev.parley.responses.items

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.json.MillisSerializer
import java.time.Duration
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A command that the model wants run on the caller's computer. Answer it with a [LocalShellCallOutput].
 *
 * @property id its id.
 * @property callId which call this is.
 * @property action what to run.
 * @property status how far it has come.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class LocalShellCall(
    override val id: String,
    @SerialName("call_id") val callId: String,
    val action: LocalShellAction,
    val status: ItemStatus,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * What the command of a [LocalShellCall] gave.
 *
 * @property id the call that is answered.
 * @property output JSON as text.
 * @property callId the call that is answered, once more: the service wants it, and may not say it.
 * @property status how far it has come; `null` when not said.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class LocalShellCallOutput(
    override val id: String,
    val output: String,
    @SerialName("call_id") val callId: String? = null,
    val status: ItemStatus? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/** What to run on the caller's computer. */
@Serializable(with = LocalShellActionSerializer::class)
public sealed interface LocalShellAction {
    /**
     * A command.
     *
     * @property command the program and its arguments.
     * @property env the variables of its environment.
     * @property timeout how long it may take; as long as it likes when absent.
     * @property workingDirectory where it runs; anywhere when absent.
     * @property user as whom it runs; as anyone when absent.
     */
    @Serializable
    @JvmRecord
    public data class Exec(
        val command: List<String>,
        val env: Map<String, String>,
        @SerialName("timeout_ms") @Serializable(with = MillisSerializer::class) val timeout: Duration? = null,
        @SerialName("working_directory") val workingDirectory: String? = null,
        val user: String? = null,
    ) : LocalShellAction

    /**
     * An action newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : LocalShellAction
}

internal object LocalShellActionSerializer : UnionSerializer<LocalShellAction>(
    name = "LocalShellAction",
    discriminator = "type",
    variants = listOf(
        Variant("exec", LocalShellAction.Exec::class, LocalShellAction.Exec.serializer()),
    ),
    unknown = LocalShellAction::Unknown,
    json = { (it as? LocalShellAction.Unknown)?.json },
)
