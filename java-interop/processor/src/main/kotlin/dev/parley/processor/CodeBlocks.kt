package dev.parley.processor

import com.google.devtools.ksp.symbol.KSType
import com.palantir.javapoet.AnnotationSpec
import com.palantir.javapoet.CodeBlock
import java.util.Objects

internal fun List<CodeBlock>.joined(): CodeBlock = CodeBlock.join(this, ", ")

/** [value], where `null` is refused in the name of the argument [name]. */
internal fun present(name: String, value: CodeBlock = CodeBlock.of(name)): CodeBlock =
    CodeBlock.of("\$T.requireNonNull(\$L, \$S)", Objects::class.java, value, name)

/** A copy of the list or map [value], `null` like it, which holds no `null` unless [type] says so. */
internal fun copied(type: KSType, name: String, value: CodeBlock = CodeBlock.of(name)): CodeBlock {
    val copy = if (type.isList) "list" else "map"
    val mayHoldNull = type.arguments.last().type?.type()?.isMarkedNullable == true
    return if (mayHoldNull) {
        CodeBlock.of("\$L(\$L)", copy, value)
    } else {
        CodeBlock.of("\$L(\$L, \$S)", copy, value, name)
    }
}

/** The face of something deprecated has to touch it. */
internal fun suppressDeprecation(): AnnotationSpec =
    AnnotationSpec.builder(SuppressWarnings::class.java).addMember("value", "\$S", "deprecation").build()
