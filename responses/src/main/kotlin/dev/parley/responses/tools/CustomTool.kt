package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.tools.GrammarSyntax
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A tool of yours, which the model calls with free text instead of JSON.
 *
 * @property name The tool's name.
 * @property description What the tool does: the model reads it to decide when to call it.
 * @property format The format of the input. Default when `null`: any text.
 * @property deferLoading Whether the model finds the tool only by a tool search. Default when `null`: `false`.
 * @property allowedCallers Who may call the tool. Default when `null`: the model itself.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomTool(
    val name: String,
    val description: String? = null,
    val format: CustomToolFormat? = null,
    @SerialName("defer_loading") val deferLoading: Boolean? = null,
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
    val extra: Extra = Extra.NONE,
) : ResponseTool

/** The format of a custom tool's input. */
@Serializable(with = CustomToolFormatSerializer::class)
public sealed interface CustomToolFormat {
    /**
     * Any text.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Text(val extra: Extra = Extra.NONE) : CustomToolFormat

    /**
     * Text that matches a grammar.
     *
     * @property syntax The language of the grammar.
     * @property definition The grammar.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Grammar @JvmOverloads constructor(
        val syntax: GrammarSyntax,
        val definition: String,
        val extra: Extra = Extra.NONE,
    ) : CustomToolFormat

    /**
     * A kind of format that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CustomToolFormat
}

internal object CustomToolFormatSerializer : UnionSerializer<CustomToolFormat>(
    "CustomToolFormat",
    "type",
    CustomToolFormat::Unknown,
    { (it as? CustomToolFormat.Unknown)?.json },
    variant<CustomToolFormat.Text>("text"),
    variant<CustomToolFormat.Grammar>("grammar"),
)
