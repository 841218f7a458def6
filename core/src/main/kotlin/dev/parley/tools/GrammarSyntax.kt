package dev.parley.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** The language that a grammar is written in. */
@Serializable(with = GrammarSyntaxSerializer::class)
public class GrammarSyntax private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Lark. */
        @JvmField public val LARK: GrammarSyntax = GrammarSyntax("lark")

        /** A regular expression. */
        @JvmField public val REGEX: GrammarSyntax = GrammarSyntax("regex")

        /** The GrammarSyntax called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): GrammarSyntax = GrammarSyntax(value)
    }
}

internal object GrammarSyntaxSerializer : OpenEnumSerializer<GrammarSyntax>("GrammarSyntax", GrammarSyntax::of)
