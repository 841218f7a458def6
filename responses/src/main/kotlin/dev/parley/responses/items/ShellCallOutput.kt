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
 * The output of shell commands: what answers a [ShellCall].
 *
 * @property callId The id of the call.
 * @property output The output of each command.
 * @property status The status of the item; `null` when the service did not send it.
 * @property maxOutputLength The maximum number of characters of output that was asked for; `null` when the service did
 * not send it.
 * @property caller Who called the tool: the model itself, or a program that it wrote; `null` when the service did not
 * send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellCallOutput(
    @SerialName("call_id") val callId: String,
    val output: List<ShellOutput>,
    val status: ItemStatus? = null,
    @SerialName("max_output_length") val maxOutputLength: Int? = null,
    val caller: ToolCaller? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * The output of a shell command.
 *
 * @property stdout Standard output (stdout).
 * @property stderr Standard error (stderr).
 * @property outcome How the command ended; `null` when the service did not send it.
 * @property createdBy The id of whoever created the output; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellOutput(
    @EncodeDefault val stdout: String = "",
    @EncodeDefault val stderr: String = "",
    val outcome: ShellOutcome? = null,
    @SerialName("created_by") val createdBy: String? = null,
    val extra: Extra = Extra.NONE,
)

/** How a shell command ended. */
@Serializable(with = ShellOutcomeSerializer::class)
public sealed interface ShellOutcome {
    /**
     * It exited.
     *
     * @property exitCode The exit code.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Exit(
        @EncodeDefault @SerialName("exit_code") val exitCode: Int = 0,
        val extra: Extra = Extra.NONE,
    ) : ShellOutcome

    /**
     * It exceeded its timeout.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Timeout(val extra: Extra = Extra.NONE) : ShellOutcome

    /**
     * A kind of outcome that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ShellOutcome
}

internal object ShellOutcomeSerializer : UnionSerializer<ShellOutcome>(
    "ShellOutcome",
    "type",
    ShellOutcome::Unknown,
    { (it as? ShellOutcome.Unknown)?.json },
    variant<ShellOutcome.Exit>("exit"),
    variant<ShellOutcome.Timeout>("timeout"),
)
