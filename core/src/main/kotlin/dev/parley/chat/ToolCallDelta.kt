package dev.parley.chat

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What is new in a call of a tool.
 *
 * @property index which of the message's calls, from 0.
 * @property id the call's id: in its first chunk.
 * @property type the tool's kind: in the first chunk.
 * @property function what is new in the call of a function.
 * @property custom what is new in the call of a custom tool.
 */
@Serializable
@JvmRecord
public data class ToolCallDelta(
    val index: Int,
    val id: String? = null,
    val type: String? = null,
    val function: FunctionCallDelta? = null,
    val custom: CustomCallDelta? = null,
)

/**
 * What is new in the call of a function.
 *
 * @property name the function: in the first chunk.
 * @property arguments more of the arguments.
 */
@Serializable
@JvmRecord
public data class FunctionCallDelta(val name: String? = null, val arguments: String? = null)

/**
 * What is new in the call of a custom tool.
 *
 * @property name the tool: in the first chunk.
 * @property input more of the input.
 */
@Serializable
@JvmRecord
public data class CustomCallDelta(val name: String? = null, val input: String? = null)

/**
 * What is new in the speech of an answer.
 *
 * @property id the speech's id: in its first chunk.
 * @property data more of the sound, in base64 by itself.
 * @property transcript more of what is spoken.
 * @property expiresAt when the service forgets it: in the last chunk.
 */
@Serializable
@JvmRecord
public data class AudioDelta(
    val id: String? = null,
    val data: String? = null,
    val transcript: String? = null,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
)
