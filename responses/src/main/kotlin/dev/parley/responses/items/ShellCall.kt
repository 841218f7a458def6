@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.MillisSerializer
import dev.parley.responses.tools.ShellEnvironment
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration

/**
 * Shell commands that the model asks for, run by the service or by you. Answer those that you run with a
 * [ShellCallOutput].
 *
 * @property callId The id of the call, which the output names.
 * @property action The commands.
 * @property status The status of the item; `null` when the service did not send it.
 * @property environment Where the commands run; `null` when the service did not send it.
 * @property caller Who called the tool: the model itself, or a program that it wrote; `null` when the service did not
 * send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellCall(
    @EncodeDefault @SerialName("call_id") val callId: String = "",
    @EncodeDefault val action: ShellAction = ShellAction(),
    val status: ItemStatus? = null,
    val environment: ShellEnvironment? = null,
    val caller: ToolCaller? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * Shell commands to run.
 *
 * @property commands The commands, each as a shell takes it.
 * @property timeout The timeout of the commands, in milliseconds on the wire. No limit when `null`.
 * @property maxOutputLength The maximum number of characters of output to return. All when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellAction(
    @EncodeDefault val commands: List<String> = emptyList(),
    @SerialName("timeout_ms") @Serializable(with = MillisSerializer::class) val timeout: Duration? = null,
    @SerialName("max_output_length") val maxOutputLength: Int? = null,
    val extra: Extra = Extra.NONE,
)
