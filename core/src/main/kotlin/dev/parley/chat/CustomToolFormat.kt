package dev.parley.chat

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.tools.GrammarSyntax
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What the input of a custom tool looks like. */
@Serializable(with = CustomToolFormatSerializer::class)
public sealed interface CustomToolFormat {
    /** Any text. */
    @Serializable
    public data object Text : CustomToolFormat

    /**
     * Text that fits a grammar.
     *
     * @property grammar the grammar.
     */
    @Serializable
    @JvmRecord
    public data class Grammar(val grammar: GrammarDefinition) : CustomToolFormat

    /**
     * A format newer than this library.
     *
     * @property json all of it.
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

/**
 * A grammar.
 *
 * @property definition the grammar itself.
 * @property syntax the language it is written in.
 */
@Serializable
@JvmRecord
public data class GrammarDefinition(val definition: String, val syntax: GrammarSyntax)
