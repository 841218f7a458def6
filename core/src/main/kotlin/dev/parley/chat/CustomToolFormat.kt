package dev.parley.chat

import dev.parley.json.UnionSerializer
import dev.parley.json.constant
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
     * @property grammar The grammar.
     */
    @Serializable
    @JvmRecord
    public data class Grammar(val grammar: GrammarDefinition) : CustomToolFormat

    /**
     * A kind of format that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole format.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CustomToolFormat
}

internal object CustomToolFormatSerializer : UnionSerializer<CustomToolFormat>(
    "CustomToolFormat",
    "type",
    CustomToolFormat::Unknown,
    { (it as? CustomToolFormat.Unknown)?.json },
    constant<CustomToolFormat.Text>("text"),
    variant<CustomToolFormat.Grammar>("grammar"),
)

/**
 * A grammar.
 *
 * @property definition The grammar definition.
 * @property syntax The syntax of the definition.
 */
@Serializable
@JvmRecord
public data class GrammarDefinition(val definition: String, val syntax: GrammarSyntax)
