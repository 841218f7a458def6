package dev.parley.processor

import com.google.devtools.ksp.symbol.KSValueParameter
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.TypeName

/** The default of this parameter in Java: `null` where a builder leaves out nothing but `null`, or cannot say it. */
internal fun KSValueParameter.javaDefault(): CodeBlock? = when (val text = defaultText()) {
    null, "null" -> null
    "emptyList()" -> CodeBlock.of("new \$T<>()", ArrayList::class.java)
    "emptyMap()" -> CodeBlock.of("new \$T<>()", LinkedHashMap::class.java)
    else -> LITERAL.matchEntire(text)?.let { CodeBlock.of("\$L", text) } ?: ofItsType(text)
}

/** A constant of the parameter's type, or a value of it without arguments. */
private fun KSValueParameter.ofItsType(text: String): CodeBlock? {
    val type = type.type()
    val constant = text.substringAfterLast('.')
    val owner = text.substringBeforeLast('.', "")
    return when {
        text == "${type.simpleName}()" || text == "${type.declaration.simpleNames.joinToString(".")}()" ->
            CodeBlock.of("new \$T()", type.toJava())

        CONSTANT.matches(constant) && owner.endsWith(type.simpleName) ->
            CodeBlock.of("\$T.\$L", type.toJava().raw(), constant)

        else -> null
    }
}

private val com.google.devtools.ksp.symbol.KSType.simpleName: String get() = declaration.simpleName.asString()

private fun TypeName.raw(): TypeName = withoutAnnotations()

private val LITERAL = Regex("\"[^\"\\\\$]*\"|-?\\d+(\\.\\d+)?[LFf]?|true|false")
private val CONSTANT = Regex("[A-Z][A-Z_0-9]*")
