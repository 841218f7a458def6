package dev.parley.chat

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.tools.GrammarSyntax
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** The input format of a custom tool. */
@Serializable(with = CustomToolFormatSerializer::class)
public sealed interface CustomToolFormat {
    /** Unconstrained text. */
    @Serializable
    public data object Text : CustomToolFormat

    /**
     * Text that a grammar constrains.
     *
     * @property grammar the grammar.
     */
    @Serializable
    @JvmRecord
    public data class Grammar(val grammar: GrammarDefinition) : CustomToolFormat

    /**
     * A kind of format that this library does not know yet; [json] holds it unchanged.
     *
     * @property json the whole format.
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

/**
 * A grammar.
 *
 * @property definition the grammar definition.
 * @property syntax the syntax of the definition.
 */
@Serializable
@JvmRecord
public data class GrammarDefinition(val definition: String, val syntax: GrammarSyntax)
