package dev.parley.responses

import dev.parley.responses.items.ShellCall
import dev.parley.responses.items.ShellOutput
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A command of a [ShellCall] was begun.
 *
 * @property outputIndex which item of the output, from 0.
 * @property commandIndex which of its commands, from 0.
 * @property command the command so far.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ShellCallCommandAdded(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("command_index") val commandIndex: Int,
    val command: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * More of a command of a [ShellCall].
 *
 * @property outputIndex which item of the output, from 0.
 * @property commandIndex which of its commands, from 0.
 * @property delta what is new.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ShellCallCommandDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("command_index") val commandIndex: Int,
    val delta: String,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A command of a [ShellCall] is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property commandIndex which of its commands, from 0.
 * @property command all of it.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ShellCallCommandDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("command_index") val commandIndex: Int,
    val command: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * More of what a command gave.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property commandIndex which of its commands, from 0.
 * @property delta what is new.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ShellCallOutputContentDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("command_index") val commandIndex: Int,
    val delta: ShellOutputDelta,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * All that a command gave.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property commandIndex which of its commands, from 0.
 * @property output what it gave.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ShellCallOutputContentDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("command_index") val commandIndex: Int,
    val output: List<ShellOutput>,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * What is new of what a command gave. Each is `null` when nothing is.
 *
 * @property stdout what it printed.
 * @property stderr what it complained of.
 */
@Serializable
@JvmRecord
public data class ShellOutputDelta(val stdout: String? = null, val stderr: String? = null)
