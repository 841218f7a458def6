package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.JsonTextSerializer
import dev.parley.json.Position
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * The delta of a tool call.
 *
 * @property index the position of the call in the message, from 0.
 * @property id the id of the call: in its first chunk.
 * @property type the type of tool: in the first chunk.
 * @property function the delta of a function call.
 * @property custom the delta of a custom tool call.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ToolCallDelta(
    @Position val index: Int = 0,
    val id: String? = null,
    val type: String? = null,
    val function: FunctionCallDelta? = null,
    val custom: CustomCallDelta? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The delta of a function call.
 *
 * @property name the name of the function: in the first chunk.
 * @property arguments the next piece of the arguments.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FunctionCallDelta(
    val name: String? = null,
    @Serializable(with = JsonTextSerializer::class) val arguments: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The delta of a custom tool call.
 *
 * @property name the name of the tool: in the first chunk.
 * @property input the next piece of the input.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomCallDelta(
    val name: String? = null,
    val input: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The delta of an audio response.
 *
 * @property id the id of the audio response: in its first chunk.
 * @property data the next piece of the audio, which is base64 of its own.
 * @property transcript the next piece of the transcript.
 * @property expiresAt when the service no longer accepts the id: in the last chunk.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AudioDelta(
    val id: String? = null,
    val data: String? = null,
    val transcript: String? = null,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    val extra: Extra = Extra.NONE,
)
