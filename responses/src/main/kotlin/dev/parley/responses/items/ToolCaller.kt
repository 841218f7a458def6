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

/** Who called a tool. */
@Serializable(with = ToolCallerSerializer::class)
public sealed interface ToolCaller {
    /**
     * The model itself.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Direct(val extra: Extra = Extra.NONE) : ToolCaller

    /**
     * A program that the model wrote.
     *
     * @property callerId The call id of the [dev.parley.responses.items.Program].
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Program(
        @EncodeDefault @SerialName("caller_id") val callerId: String = "",
        val extra: Extra = Extra.NONE,
    ) : ToolCaller

    /**
     * A kind of caller that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ToolCaller
}

internal object ToolCallerSerializer : UnionSerializer<ToolCaller>(
    "ToolCaller",
    "type",
    ToolCaller::Unknown,
    { (it as? ToolCaller.Unknown)?.json },
    variant<ToolCaller.Direct>("direct"),
    variant<ToolCaller.Program>("program"),
)
