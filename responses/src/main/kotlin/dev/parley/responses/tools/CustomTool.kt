package dev.parley.responses.tools

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.tools.GrammarSyntax
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A tool of the caller's, with text as its input.
 *
 * @property name what it is called.
 * @property description what it does, for the model to know when to call it. When absent the name must do.
 * @property format what its input looks like. Any text when absent.
 * @property deferLoading whether the model learns of it by a tool search only. No when absent.
 * @property allowedCallers who may call it. The model itself when absent.
 */
@Serializable
@JvmRecord
public data class CustomTool(
    val name: String,
    val description: String? = null,
    val format: CustomToolFormat? = null,
    @SerialName("defer_loading") val deferLoading: Boolean? = null,
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
) : ResponseTool

/** What the input of a custom tool looks like. */
@Serializable(with = CustomToolFormatSerializer::class)
public sealed interface CustomToolFormat {
    /** Any text. */
    @Serializable
    public data object Text : CustomToolFormat

    /**
     * Text that fits a grammar.
     *
     * @property syntax the language of the grammar.
     * @property definition the grammar.
     */
    @Serializable
    @JvmRecord
    public data class Grammar(val syntax: GrammarSyntax, val definition: String) : CustomToolFormat

    /**
     * A format newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CustomToolFormat
}

internal object CustomToolFormatSerializer : UnionSerializer<CustomToolFormat>(
    name = "CustomToolFormat",
    discriminator = "type",
    variants = listOf(
        Variant("text", CustomToolFormat.Text::class, CustomToolFormat.Text.serializer()),
        Variant("grammar", CustomToolFormat.Grammar::class, CustomToolFormat.Grammar.serializer()),
    ),
    unknown = CustomToolFormat::Unknown,
    json = { (it as? CustomToolFormat.Unknown)?.json },
)
