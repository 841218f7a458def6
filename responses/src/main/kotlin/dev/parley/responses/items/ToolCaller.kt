package dev.parley.responses.items

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Who called a tool. */
@Serializable(with = ToolCallerSerializer::class)
public sealed interface ToolCaller {
    /** The model itself. */
    @Serializable
    public data object Direct : ToolCaller

    /**
     * A program that the model wrote.
     *
     * @property callerId the call id of the [dev.parley.responses.items.Program].
     */
    @Serializable
    @JvmRecord
    public data class Program(@SerialName("caller_id") val callerId: String) : ToolCaller

    /**
     * A caller newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ToolCaller
}

internal object ToolCallerSerializer : UnionSerializer<ToolCaller>(
    name = "ToolCaller",
    discriminator = "type",
    variants = listOf(
        Variant("direct", ToolCaller.Direct::class, ToolCaller.Direct.serializer()),
        Variant("program", ToolCaller.Program::class, ToolCaller.Program.serializer()),
    ),
    unknown = ToolCaller::Unknown,
    json = { (it as? ToolCaller.Unknown)?.json },
)
