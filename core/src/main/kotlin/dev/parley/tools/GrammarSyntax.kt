package dev.parley.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The syntax of a grammar definition. */
@Serializable(with = GrammarSyntaxSerializer::class)
public class GrammarSyntax private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Lark. */
        @JvmField public val LARK: GrammarSyntax = GrammarSyntax("lark")

        /** A regular expression. */
        @JvmField public val REGEX: GrammarSyntax = GrammarSyntax("regex")

        /** The [GrammarSyntax] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): GrammarSyntax = GrammarSyntax(value).known()
    }
}

internal object GrammarSyntaxSerializer : OpenEnumSerializer<GrammarSyntax>("GrammarSyntax", GrammarSyntax::of)
