@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.responses.items.ShellCall
import dev.parley.responses.items.ShellCallOutput
import dev.parley.responses.items.ShellOutput
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A command was added to a [ShellCall].
 *
 * @property outputIndex The index of the item in the output.
 * @property commandIndex The index of the command.
 * @property command The command so far.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellCallCommandAdded(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("command_index") val commandIndex: Int = 0,
    @EncodeDefault val command: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent {
    /** Empty: the service does not name the item here. */
    override val itemId: String get() = ""
}

/**
 * Text was added to a command of a [ShellCall].
 *
 * @property outputIndex The index of the item in the output.
 * @property commandIndex The index of the command.
 * @property delta The text that was added.
 * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellCallCommandDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("command_index") val commandIndex: Int = 0,
    @EncodeDefault val delta: String = "",
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent {
    /** Empty: the service does not name the item here. */
    override val itemId: String get() = ""
}

/**
 * A command of a [ShellCall] is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property commandIndex The index of the command.
 * @property command The whole command.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellCallCommandDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("command_index") val commandIndex: Int = 0,
    @EncodeDefault val command: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent {
    /** Empty: the service does not name the item here. */
    override val itemId: String get() = ""
}

/**
 * Output of a command was added to a [ShellCallOutput].
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property commandIndex The index of the command.
 * @property delta The output that was added.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellCallOutputContentDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("command_index") val commandIndex: Int = 0,
    @EncodeDefault val delta: ShellOutputDelta = ShellOutputDelta(),
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * The output of a command of a [ShellCallOutput] is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property commandIndex The index of the command.
 * @property output The whole output.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellCallOutputContentDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("command_index") val commandIndex: Int = 0,
    @EncodeDefault val output: List<ShellOutput> = emptyList(),
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * Output of a command that was added. Each is `null` when nothing was.
 *
 * @property stdout Standard output (stdout).
 * @property stderr Standard error (stderr).
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellOutputDelta(
    val stdout: String? = null,
    val stderr: String? = null,
    val extra: Extra = Extra.NONE,
)
