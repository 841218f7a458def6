@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.MillisSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration

/**
 * A command that the model wants to run in a shell of yours. Answer it with a [LocalShellCallOutput].
 *
 * @property id The id of the item; `null` when it has none.
 * @property callId The id of the call, which the output names.
 * @property action The command; `null` when the service did not send it.
 * @property status The status of the item; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class LocalShellCall(
    override val id: String? = null,
    @EncodeDefault @SerialName("call_id") val callId: String = "",
    val action: LocalShellAction? = null,
    val status: ItemStatus? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * The output of a command: what answers a [LocalShellCall].
 *
 * @property id The id of the call.
 * @property output The output in JSON, as text.
 * @property callId The id of the call, once more: the service wants it, and may leave it out itself.
 * @property status The status of the item; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class LocalShellCallOutput(
    override val id: String,
    val output: String,
    @SerialName("call_id") val callId: String? = null,
    val status: ItemStatus? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/** What to run in a shell of yours. */
@Serializable(with = LocalShellActionSerializer::class)
public sealed interface LocalShellAction {
    /**
     * A command.
     *
     * @property command The program and its arguments.
     * @property env The environment variables.
     * @property timeout The timeout, in milliseconds on the wire. No limit when `null`.
     * @property workingDirectory The working directory. Any when `null`.
     * @property user The user to run as. Any when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Exec(
        @EncodeDefault val command: List<String> = emptyList(),
        @EncodeDefault val env: Map<String, String> = emptyMap(),
        @SerialName("timeout_ms") @Serializable(with = MillisSerializer::class) val timeout: Duration? = null,
        @SerialName("working_directory") val workingDirectory: String? = null,
        val user: String? = null,
        val extra: Extra = Extra.NONE,
    ) : LocalShellAction

    /**
     * A kind of action that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : LocalShellAction
}

internal object LocalShellActionSerializer : UnionSerializer<LocalShellAction>(
    "LocalShellAction",
    "type",
    LocalShellAction::Unknown,
    { (it as? LocalShellAction.Unknown)?.json },
    variant<LocalShellAction.Exec>("exec"),
)
