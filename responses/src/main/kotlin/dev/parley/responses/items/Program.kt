@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * JavaScript that the model wrote to call tools.
 *
 * @property id The id of the item; `null` when it has none.
 * @property callId The id of the call.
 * @property code The code of the program.
 * @property fingerprint A fingerprint, which must be sent back unchanged.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Program(
    override val id: String? = null,
    @EncodeDefault @SerialName("call_id") val callId: String = "",
    @EncodeDefault @Serializable(with = LenientTextSerializer::class) val code: String = "",
    @EncodeDefault val fingerprint: String = "",
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * The output of a [Program].
 *
 * @property id The id of the item; `null` when it has none.
 * @property callId The id of the program's call.
 * @property result The result of the program.
 * @property status The status of the item; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ProgramOutput(
    override val id: String? = null,
    @EncodeDefault @SerialName("call_id") val callId: String = "",
    @EncodeDefault @Serializable(with = LenientTextSerializer::class) val result: String = "",
    val status: ItemStatus? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem
