package dev.parley.processor

import com.google.devtools.ksp.symbol.KSType
import com.google.devtools.ksp.symbol.KSValueParameter
import com.palantir.javapoet.CodeBlock

/** The default of this parameter in Java: `null` if it is `null`, or if Java cannot say it. */
internal fun KSValueParameter.javaDefault(): CodeBlock? = when (val text = defaultText()) {
    null, "null" -> null
    "emptyList()" -> CodeBlock.of("new \$T<>()", ArrayList::class.java)
    "emptyMap()" -> CodeBlock.of("new \$T<>()", LinkedHashMap::class.java)
    else -> if (LITERAL.matches(text)) literal(text) else ofItsType(text)
}

/** Java makes no `Long` of `0`, as Kotlin does. */
private fun KSValueParameter.literal(text: String): CodeBlock =
    CodeBlock.of("\$L", if (type.type().name == "kotlin.Long") text.removeSuffix("L") + "L" else text)

/** A constant of the parameter's type, or a value of it without arguments. */
private fun KSValueParameter.ofItsType(text: String): CodeBlock? {
    val type = type.type()
    val constant = text.substringAfterLast('.')
    val owner = text.substringBeforeLast('.', "")
    return when {
        text.endsWith("()") && text.removeSuffix("()") in type.names ->
            CodeBlock.of("new \$T()", type.toJava())

        CONSTANT.matches(constant) && owner in type.names ->
            CodeBlock.of("\$T.\$L", type.makeNotNullable().toJava(), constant)

        else -> null
    }
}

/** What the sources may call this type. */
private val KSType.names: Set<String>
    get() = setOf(declaration.simpleName.asString(), declaration.simpleNames.joinToString("."))

private val LITERAL = Regex("\"[^\"\\\\$]*\"|-?\\d+(\\.\\d+)?[LFf]?|true|false")
private val CONSTANT = Regex("[A-Z][A-Z_0-9]*")
